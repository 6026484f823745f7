import type { FailureCode } from '#lib/domain/failure';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { DayCounts } from '#lib/domain/reports/sync/steps';
import type { Result } from '#lib/domain/result';
import { type Reading, read, type Writing, write } from '#lib/records/transact';
import type { ReportDayRow, ReportSyncRow } from './sync-rows';

export interface EarningsSync {
  /** Every day that was ever asked for, the oldest first. */
  readonly days: readonly ReportDayRow[];
  readonly sync: ReportSyncRow;
}

/** How well an account's conversions are known: day by day, and when they were last read. */
export const earningsSync = (accountId: string): Promise<Result<EarningsSync>> =>
  read(['reportDays', 'reportSyncs'], async (transaction) => {
    const [days, sync] = await Promise.all([
      transaction.objectStore('reportDays').getAll(rangeOf(accountId)),
      syncRow(transaction, accountId, 'conversions'),
    ]);
    return { days, sync };
  });

/** Days without an answer of this time, joined where they follow each other and have one cause; the oldest first. */
export function holesOf(days: readonly ReportDayRow[]): readonly (DayRange & { readonly code: FailureCode })[] {
  const holes: { from: number; to: number; code: FailureCode }[] = [];
  for (const { day, hole } of days) {
    if (!hole) continue;
    const last = holes.at(-1);
    if (last?.to === day - 1 && last.code === hole.code) last.to = day;
    else holes.push({ from: day, to: day, code: hole.code });
  }
  return holes;
}

/** What is known of reading a report of an account; where it was never read, a row that says so. */
export const syncOf = (accountId: string, list: ReportSyncRow['list']): Promise<Result<ReportSyncRow>> =>
  read(['reportSyncs'], (transaction) => syncRow(transaction, accountId, list));

/** Changes what is known of a report of an account that is there. */
export const noteSync = (accountId: string, list: ReportSyncRow['list'], change: Partial<ReportSyncRow>): Promise<Result<null>> =>
  write(
    ['reportSyncs'],
    async (transaction) => {
      await putSync(transaction, accountId, list, change);
      return null;
    },
    { of: accountId },
  );

/** `noteSync` within a transaction that writes `reportSyncs`. */
export async function putSync(
  transaction: Writing,
  accountId: string,
  list: ReportSyncRow['list'],
  change: Partial<ReportSyncRow>,
): Promise<void> {
  await transaction.objectStore('reportSyncs').put({ ...(await syncRow(transaction, accountId, list)), ...change });
}

/** All conversions of these days were answered. @param asOf Unix ms */
export async function putAnsweredDays(
  transaction: Writing,
  accountId: string,
  { from, to }: DayRange,
  counts: Readonly<Record<string, DayCounts>>,
  asOf: number,
): Promise<void> {
  const store = transaction.objectStore('reportDays');
  const puts: Promise<unknown>[] = [];
  for (let day = from; day <= to; day++) {
    const { lines = 0, open = 0, unjudged = 0, unread = 0 } = counts[day] ?? {};
    puts.push(store.put({ accountId, day, asOf, lines, open, unjudged, unread, hole: null }));
  }
  await Promise.all(puts);
}

/** These days could not be read; what is known of them stays. @param at Unix ms */
export async function putHoles(
  transaction: Writing,
  accountId: string,
  ranges: readonly DayRange[],
  code: FailureCode,
  at: number,
): Promise<void> {
  const store = transaction.objectStore('reportDays');
  for (const { from, to } of ranges) {
    for (let day = from; day <= to; day++) {
      const before = await store.get([accountId, day]);
      const known = before ?? { accountId, day, asOf: null, lines: 0, open: 0, unjudged: 0, unread: 0, hole: null };
      await store.put({ ...known, hole: { code, at, tries: (before?.hole?.tries ?? 0) + 1 } });
    }
  }
}

async function syncRow(transaction: Reading | Writing, accountId: string, list: ReportSyncRow['list']): Promise<ReportSyncRow> {
  const known = await transaction.objectStore('reportSyncs').get([accountId, list]);
  return known ?? { accountId, list, firstPageAt: null, endedAt: null, perDay: null, reach: null };
}

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
