import { accountById } from '#lib/background/accounts/accounts';
import { joinSubIds } from '#lib/domain/links/sub-ids/sub-id';
import type { MarketCode } from '#lib/domain/market';
import { type EarningLink, earnedByLinks, totalEarned } from '#lib/domain/reports/earned/earned-by-links';
import { countedPlaces, newestPlaces, soldLines } from '#lib/domain/reports/earned/lines-of-links';
import { learnFromLines } from '#lib/domain/reports/earned/paid-commission';
import { marketOfFiles } from '#lib/domain/reports/files/file-rows';
import { ok, type Result } from '#lib/domain/result';
import { linksOfAccount, putEarned } from '#lib/records/reports/earned';
import { loadReport, readReportLines } from '#lib/records/reports/load-report';
import { earningsSync } from '#lib/records/reports/sync-days';

/** A rule may change: it is learnt of the newest orders, and of no more than are read in a moment. */
const LEARNT_OF = 10_000;
/** Lines of so many days say whether links are traced now. */
const FRESH_SECONDS = 7 * 86_400;

/**
 * Counts anew what an account's links earned, by what rule its market pays, and how much cannot be traced to a link made here. To be called
 * whenever lines have come.
 */
export async function countEarned(accountId: string): Promise<Result<null>> {
  const market = await marketOf(accountId);
  if (!market.ok) return market;
  const [report, made, sync] = await Promise.all([loadReport(accountId), linksOfAccount(accountId), earningsSync(accountId)]);
  if (!report.ok) return report;
  if (!made.ok) return made;
  if (!sync.ok) return sync;
  const places = countedPlaces(report.value);
  const learnt = await readReportLines(report.value, newestPlaces(report.value, places, LEARNT_OF));
  if (!learnt.ok) return learnt;
  // Made compact meanwhile: the report is another one, and is counted from its beginning.
  if (learnt.value === null) return countEarned(accountId);
  const links = made.value.map(
    ({ id, shopId, itemId, subIds, presetId }): EarningLink => ({ id, shopId, itemId, subIds: joinSubIds(subIds), presetId }),
  );
  const { shares } = earnedByLinks(soldLines(report.value, places), links);
  const at = Date.now();
  const firstMade = made.value.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  // What was bought before the first link was made here cannot be of one.
  const since = Math.max(at / 1000 - FRESH_SECONDS, firstMade / 1000);
  const fresh = [...soldLines(report.value, places)].filter(({ purchaseTime }) => purchaseTime >= since);
  const { untraced } = earnedByLinks(fresh, links);
  const state = {
    accountId,
    market: market.value,
    at,
    rule: learnFromLines(learnt.value),
    fresh: { lines: fresh.length, untraced: totalEarned(untraced).lines },
    unread: sync.value.days.reduce((sum, day) => sum + day.unread, 0),
  };
  const put = await putEarned(state, shares);
  return put.ok ? ok(null) : put;
}

/** Files may be of no account that is connected. */
async function marketOf(accountId: string): Promise<Result<MarketCode>> {
  const ofFiles = marketOfFiles(accountId);
  if (ofFiles) return ok(ofFiles);
  const account = await accountById(accountId);
  return account.ok ? ok(account.value.market) : account;
}
