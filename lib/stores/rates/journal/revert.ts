import { MARKETS, type MarketCode } from '#lib/domain/market';
import { owedAfter, type PutBackStanding } from '#lib/domain/rates/owed-after';
import { putBackAll, putBackOf } from '#lib/domain/rates/revert';
import type { ReviewItem } from '#lib/domain/rates/review/draft';
import { ok, type Result } from '#lib/domain/result';
import { rowsOfItems } from '#lib/records/of-account';
import { COUNTED_MOST, journalPage } from '#lib/records/rates/journal-pages';
import type { JournalRow } from '#lib/records/rates/rows';
import { openReview } from '#lib/stores/rates/review/review';

export type { JournalRow } from '#lib/records/rates/rows';

/** Puts the former rates before the person as a new change; what had been added leaves the campaign, in the same review. */
export async function reviewPutBack(accountId: string, rows: readonly JournalRow[]): Promise<void> {
  const { rates, removals } = putBackAll(rows);
  const items = [...rates, ...removals].map(
    ({ itemId, rate }): ReviewItem => (rate === null ? { itemId, remove: true } : { itemId, rate }),
  );
  const target = rates.length > 0 ? 'asGiven' : 'remove';
  const changed = new Set(rows.flatMap(({ itemId }) => itemId ?? []));
  if (items.length > 0) await openReview({ accountId, from: 'journal', items, target, cannotRevert: changed.size - items.length });
}

/** Everything that a job changed, shown or not, before the person as one new change. */
export async function reviewRevertOfJob(accountId: string, jobId: string): Promise<void> {
  const rows = await journalPage({ accountId, from: null, text: '', outcome: null, by: null, what: null, jobId }, COUNTED_MOST);
  if (rows.ok) await reviewPutBack(accountId, rows.value);
}

/** `market`: whose days are meant; null where the shop is not known. */
export async function putBackStanding(row: JournalRow, market: MarketCode | null): Promise<Result<PutBackStanding>> {
  const back = putBackOf(row);
  if (!back || market === null) return ok({ rate: null, owed: null });
  const entries = await rowsOfItems('entries', row.accountId, [back.itemId]);
  if (!entries.ok) return entries;
  return ok(owedAfter(back, entries.value, Date.now(), MARKETS[market].timeZone));
}
