import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { ownValue } from '#lib/domain/own-value';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { DayCounts } from '#lib/domain/reports/sync/steps';
import type { Result } from '#lib/domain/result';
import { isAsWritten, withCheck } from '#lib/records/checked';
import { type Reading, read, type Writing, write } from '#lib/records/transact';
import type { ReportDayRow, ReportSyncRow } from './sync-rows';

export interface EarningsSync {
  /** Every day that was ever asked for, the oldest first. */
  readonly days: readonly ReportDayRow[];
  readonly sync: ReportSyncRow;
}

/** How well an account's conversions are known: day by day, and when they were last read. */
export const earningsSync = (accountId: string): Promise<Result<EarningsSync>> => linesSync(accountId, 'conversions');

/** The same of what affiliates sold of a shop. */
export const soldSync = (accountId: string): Promise<Result<EarningsSync>> => linesSync(accountId, 'sold');

const linesSync = (accountId: string, list: ReportSyncRow['list']): Promise<Result<EarningsSync>> =>
  read(['reportDays', 'reportSyncs'], async (transaction) => {
    const [days, sync] = await Promise.all([
      transaction.objectStore('reportDays').getAll(rangeOf(accountId)),
      syncRow(transaction, accountId, list),
    ]);
    return { days: days.map(daySound), sync };
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
  await transaction.objectStore('reportSyncs').put(withCheck({ ...(await syncRow(transaction, accountId, list)), ...change }));
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
    puts.push(store.put(withCheck({ accountId, day, asOf, lines, open, unjudged, unread, hole: null })));
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
      const known = before ? daySound(before) : { accountId, day, ...NEVER_READ };
      await store.put(withCheck({ ...known, hole: { code, at, tries: (known.hole?.tries ?? 0) + 1 } }));
    }
  }
}

async function syncRow(transaction: Reading | Writing, accountId: string, list: ReportSyncRow['list']): Promise<ReportSyncRow> {
  const known = await transaction.objectStore('reportSyncs').get([accountId, list]);
  return known && isSync(known) ? known : { accountId, list, firstPageAt: null, endedAt: null, perDay: null, reach: null };
}

const NEVER_READ = { asOf: null, lines: 0, open: 0, unjudged: 0, unread: 0, hole: null } as const;

/** A day as it is stored; one whose row is damaged is a hole. */
function daySound(row: ReportDayRow): ReportDayRow {
  const { accountId, day, asOf, lines, open, unjudged, unread, hole } = row;
  const isSound =
    isMoment(asOf) &&
    [lines, open, unjudged, unread].every(Number.isSafeInteger) &&
    (hole === null || (typeof hole === 'object' && ownValue(FAILURES, hole.code) !== undefined)) &&
    isAsWritten(row);
  return isSound ? row : { accountId, day, ...NEVER_READ, hole: { code: 'recordsDamaged', at: 0, tries: 0 } };
}

/** A row that is damaged is as if nothing had been read. */
const isSync = (row: ReportSyncRow): boolean => [row.firstPageAt, row.endedAt, row.perDay, row.reach].every(isMoment) && isAsWritten(row);

const isMoment = (value: unknown): boolean => value === null || (Number.isFinite(value) && (value as number) >= 0);

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
