import { accountById } from '#lib/background/accounts/accounts';
import { serverClock } from '#lib/background/accounts/server-clock';
import { startShopSync } from '#lib/background/reports/shop/start-shop-sync';
import { shops } from '#lib/background/shops/shops';
import { MARKETS } from '#lib/domain/market';
import { isDueToday, isShopDue } from '#lib/domain/reports/sync/daily';
import { syncedAccounts } from '#lib/records/reports/synced-accounts';
import { readSetting } from '#lib/settings/settings';
import { dayInZone } from './day-in-zone';
import { startSync } from './start-sync';
import { followEarnings } from './watch-earnings';

/**
 * Each hour: reads what the accounts earned whose market has had its morning, once a day, and the numbers of shops until yesterday's are there.
 * Asked twice, a day has one job, and an hour of a shop.
 */
export async function syncEachMorning(): Promise<void> {
  await followEarnings();
  const synced = await syncedAccounts();
  if (!synced.ok || !(await readSetting('earningsDaily'))) return;
  for (const { accountId, list, endedAt, latest } of synced.value) {
    if (list === 'performance') {
      await readShopOfMorning(accountId, { endedAt, ...(latest === undefined ? {} : { latest }) });
      continue;
    }
    const account = await accountById(accountId);
    if (!account.ok) continue;
    const { affiliateApi, timeZone } = MARKETS[account.value.market];
    const now = (await serverClock(affiliateApi)).now();
    const today = dayInZone(now, timeZone);
    if (isDueToday(today, timeZone, now, endedAt ?? 0)) await startSync(accountId, 'alarm', `earnings-${today}-${accountId}`);
  }
}

async function readShopOfMorning(accountId: string, known: { readonly endedAt: number | null; readonly latest?: number }): Promise<void> {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return;
  const { timeZone } = MARKETS[shop.value.market];
  const now = (await serverClock(shop.value.api)).now();
  if (!isShopDue(dayInZone(now, timeZone), timeZone, now, known)) return;
  await startShopSync(accountId, 'alarm', `shop-${Math.floor(now / 3_600_000)}-${accountId}`);
}
