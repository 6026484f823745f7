import { useCallback, useMemo } from 'react';
import { ok, type Result } from '#lib/domain/result';
import {
  JOURNAL_PAGE_TABLES,
  type JournalCounts,
  type JournalFilter,
  journalCounts,
  journalPage,
  type NamedChange,
} from '#lib/records/rates/journal-pages';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { journalFilter, useJournalInput } from './journal';

export { COUNTED_MOST, type JournalCounts, type JournalFilter, type NamedChange } from '#lib/records/rates/journal-pages';

export interface JournalNow {
  readonly rows: readonly NamedChange[];
  readonly counts: JournalCounts;
}

/** The filter as it stands, for one shop and perhaps one job. */
export function useJournalFilter(accountId: string, jobId: string | null): JournalFilter {
  const { text, days, outcome, by, what, allShops } = useJournalInput();
  return useMemo(
    () => journalFilter({ text, days, outcome, by, what, allShops }, accountId, jobId, Date.now()),
    [text, days, outcome, by, what, allShops, accountId, jobId],
  );
}

/** The newest changes that are asked for, live; how many there are of each outcome. */
export function useJournal(filter: JournalFilter): LiveAnswer<JournalNow> {
  const count = useJournalInput((state) => state.count);
  return useLive(
    JOURNAL_PAGE_TABLES,
    useCallback(() => readJournal(filter, count), [filter, count]),
    filter.accountId ?? '',
  );
}

async function readJournal(filter: JournalFilter, count: number): Promise<Result<JournalNow>> {
  const rows = await journalPage(filter, count);
  const counts = rows.ok ? await journalCounts(filter) : rows;
  if (!rows.ok) return rows;
  return counts.ok ? ok({ rows: rows.value, counts: counts.value }) : counts;
}
