import { accountById } from '#lib/background/accounts/accounts';
import { serverClock } from '#lib/background/accounts/server-clock';
import { MARKETS } from '#lib/domain/market';
import { isDueToday } from '#lib/domain/reports/sync/daily';
import { syncedAccounts } from '#lib/records/reports/synced-accounts';
import { readSetting } from '#lib/settings/settings';
import { dayInZone } from './day-in-zone';
import { startSync } from './start-sync';
import { followEarnings } from './watch-earnings';

/** Each hour: reads what the accounts earned whose market has had its morning, once a day. Asked twice, a day has one job. */
export async function syncEachMorning(): Promise<void> {
  await followEarnings();
  const synced = await syncedAccounts();
  if (!synced.ok || !(await readSetting('earningsDaily'))) return;
  for (const { accountId, endedAt } of synced.value) {
    const account = await accountById(accountId);
    if (!account.ok) continue;
    const { affiliateApi, timeZone } = MARKETS[account.value.market];
    const now = (await serverClock(affiliateApi)).now();
    const today = dayInZone(now, timeZone);
    if (isDueToday(today, timeZone, now, endedAt ?? 0)) await startSync(accountId, 'alarm', `earnings-${today}-${accountId}`);
  }
}
