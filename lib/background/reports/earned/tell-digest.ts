import { browser } from 'wxt/browser';
import { accountById } from '#lib/background/accounts/accounts';
import { serverClock } from '#lib/background/accounts/server-clock';
import { dayInZone } from '#lib/background/reports/earnings/day-in-zone';
import { DIGEST_NOTE } from '#lib/background/shell/note-names';
import { notify } from '#lib/background/shell/notify';
import { personsLanguage, texts } from '#lib/background/shell/person';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { COUNTED } from '#lib/domain/reports/earnings/earnings-table';
import { addSums, NO_SUMS } from '#lib/domain/reports/earnings/measures';
import type { EarningsSums } from '#lib/domain/reports/earnings/question';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { openJobs } from '#lib/records/jobs/jobs';
import { storedTotals } from '#lib/records/reports/load-report';
import { earningsSync } from '#lib/records/reports/sync-days';
import { syncedAccounts } from '#lib/records/reports/synced-accounts';
import { isCovered } from '#lib/settings/covered';
import { readSetting } from '#lib/settings/settings';

/**
 * Tells once what came in yesterday, one line a market, where the person wants it: with the last account that is read this morning.
 * A locked vault covers the figures here, too.
 *
 * @param jobId the reading that has just come to its end
 */
export async function tellDigest(jobId: string): Promise<void> {
  if (!(await readSetting('earningsDigest'))) return;
  const [jobs, synced] = [await openJobs(), await syncedAccounts()];
  if (!jobs.ok || !synced.ok || jobs.value.some(({ id, kind }) => kind === 'syncEarnings' && id !== jobId)) return;
  const markets = new Map<MarketCode, string[]>();
  for (const { accountId } of synced.value) {
    const account = await accountById(accountId);
    if (!account.ok) continue;
    const { market } = account.value;
    markets.set(market, [...(markets.get(market) ?? []), accountId]);
  }
  if (markets.size === 0) return;
  const t = await texts('worker');
  const names = new Intl.DisplayNames(await personsLanguage(), { type: 'region' });
  const lines: string[] = [];
  for (const [market, accountIds] of markets) {
    const { orders, net, pending, unread } = await earnedYesterday(market, accountIds);
    const money = (units: bigint) => formatMoney(moneyOf(units, market), market);
    const values = { market: names.of(market) ?? market, net: money(net), pending: money(pending), number: formatNumber(orders, market) };
    const line = t('notify.digestLine', { count: orders, ...values });
    lines.push(unread === 0 ? line : `${line} (${t('notify.digestUnread', { count: unread, number: formatNumber(unread, market) })})`);
  }
  const put = (message: string) => notify(DIGEST_NOTE, { type: 'basic', iconUrl: 'icon/128.png', title: t('notify.digest'), message });
  const covered = await isCovered();
  await put(covered ? t('notify.digestLocked') : lines.join('\n'));
  // A lock that came meanwhile may have looked for it before it was there.
  if (!covered && (await isCovered())) await put(t('notify.digestLocked'));
}

export const openDigest = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html#earnings/lines' as '/sidepanel.html') });
};

/** Yesterday by the market's calendar, from the totals that the reading has just stored. */
async function earnedYesterday(market: MarketCode, accountIds: readonly string[]): Promise<EarningsSums & { readonly unread: number }> {
  const { affiliateApi, timeZone } = MARKETS[market];
  const day = dayInZone((await serverClock(affiliateApi)).now(), timeZone) - 1;
  const stored = await Promise.all(accountIds.map(storedTotals));
  const syncs = await Promise.all(accountIds.map(earningsSync));
  const days = syncs.flatMap((sync) => (sync.ok ? sync.value.days.filter((one) => one.day === day) : []));
  const sums = stored
    .flatMap((totals) => (totals.ok ? (totals.value ?? []) : []))
    .filter((total) => COUNTED.includes(total.source) && total.day === day)
    .flatMap(({ states }) => states.map(({ sums }) => sums))
    .reduce(addSums, NO_SUMS);
  return { ...sums, unread: days.reduce((sum, { unread }) => sum + unread, 0) };
}
