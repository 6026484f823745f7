import { useCallback, useMemo } from 'react';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { clockOf } from '#lib/domain/time/zone-clock';
import {
  JOURNAL_PAGE_TABLES,
  type JobRest,
  type JournalCounts,
  type JournalFilter,
  journalCounts,
  journalPage,
  type NamedChange,
  restOfJob,
} from '#lib/records/rates/journal-pages';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { journalFilter, useJournalInput } from './journal';

export { COUNTED_MOST, type JobRest, type JournalCounts, type JournalFilter, type NamedChange } from '#lib/records/rates/journal-pages';

export interface JournalNow {
  readonly rows: readonly NamedChange[];
  readonly counts: JournalCounts;
  /** What the job of the last row changed besides on that day; null: rows of a day are all here. */
  readonly rest: JobRest | null;
}

/** The filter as it stands, for one shop and perhaps one job. */
export function useJournalFilter(accountId: string, jobId: string | null): JournalFilter {
  const { text, days, outcome, by, what, allShops } = useJournalInput();
  return useMemo(
    () => journalFilter({ text, days, outcome, by, what, allShops }, accountId, jobId, Date.now()),
    [text, days, outcome, by, what, allShops, accountId, jobId],
  );
}

/** The newest changes that are asked for, live; how many there are of each outcome. `market`: whose days they stand under. */
export function useJournal(filter: JournalFilter, market: MarketCode): LiveAnswer<JournalNow> {
  const count = useJournalInput((state) => state.count);
  return useLive(
    JOURNAL_PAGE_TABLES,
    useCallback(() => readJournal(filter, count, market), [filter, count, market]),
    filter.accountId ?? '',
  );
}

/** A list that is cut may be cut within a job: what follows of it on the same day is counted, so that its row says how many there are. */
export async function readJournal(filter: JournalFilter, count: number, market: MarketCode): Promise<Result<JournalNow>> {
  const rows = await journalPage(filter, count);
  if (!rows.ok) return rows;
  const counts = await journalCounts(filter);
  if (!counts.ok) return counts;
  const last = rows.value.length >= count ? rows.value.at(-1) : undefined;
  if (!last?.jobId || filter.jobId !== null) return ok({ rows: rows.value, counts: counts.value, rest: null });
  const { timeZone } = MARKETS[market];
  const day = Math.floor(Date.parse(`${clockOf(last.at, timeZone)}Z`) / 86_400_000);
  const rest = await restOfJob(filter, last.jobId, last, startOfDay(day, timeZone));
  return rest.ok ? ok({ rows: rows.value, counts: counts.value, rest: rest.value }) : rest;
}
