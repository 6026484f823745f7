import type { Level, Metric } from '#lib/domain/reports/performance/series';
import type { WindowKind } from '#lib/domain/reports/report-window';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { isAsWritten, withCheck } from '#lib/records/checked';
import { putChanged } from '#lib/records/put-changed';
import { type Reading, read, type Writing } from '#lib/records/transact';
import type { Numbers, PerformanceDayRow, PerformanceNameRow, PerformanceRow } from './performance-rows';

/**
 * A shop's performance as AMS answered it. AMS answers for three months; what was read is kept for years, window by window. `Day` windows are
 * the shop's own series: their sales, commissions, orders, items and clicks may be summed; buyers of several days are no sum of days, so
 * longer windows (`Week`, `Month`, `Last7d`, `Last30d`) are kept as they were answered.
 */
export const PERFORMANCE_TABLES = ['performance', 'performanceDays', 'performanceNames'] as const;

/** What is known of one series for one window. */
export interface PerformanceWindow
  extends Pick<PerformanceRow, 'series' | 'kind' | 'day' | 'answered' | 'asOf' | 'total' | 'unread' | 'ids'> {
  readonly numbers: Numbers;
  /** Whether it was read to its end; before that there are the dearest rows. */
  readonly complete: boolean;
}

/**
 * One series (`seriesName`) over windows of a kind whose last days are in the range, the oldest first. A day without an element was not
 * read: that is not 0.
 *
 * @param range days since 1970, both included; left out: all that is kept
 */
export const performanceOf = (
  accountId: string,
  series: string,
  kind: WindowKind,
  range: DayRange = EVER,
): Promise<Result<readonly PerformanceWindow[]>> =>
  read(['performance'], async (transaction) => {
    const { from, to } = range;
    const key = [accountId, series, kind];
    const rows = await transaction.objectStore('performance').getAll(IDBKeyRange.bound([...key, from], [...key, to, []]));
    const byDay = new Map<number, PerformanceRow[]>();
    for (const row of rows.filter(isSound)) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
    return [...byDay.values()].flatMap((pages) => windowOf(pages) ?? []);
  });

/** The last 30 days of a series that were read to their end; null: none were. */
export async function last30Days(accountId: string, series: string): Promise<Result<PerformanceWindow | null>> {
  const windows = await performanceOf(accountId, series, 'Last30d');
  return windows.ok ? ok(windows.value.findLast(({ complete }) => complete) ?? null) : windows;
}

/** How well windows of a kind are known, the oldest first: when they were read, what is missing, and why. */
export const performanceDays = (
  accountId: string,
  kind: WindowKind,
  { from, to }: DayRange = EVER,
): Promise<Result<readonly PerformanceDayRow[]>> =>
  read(['performanceDays'], async (transaction) => {
    const range = IDBKeyRange.bound([accountId, kind, from], [accountId, kind, to]);
    return (await transaction.objectStore('performanceDays').getAll(range)).filter(isAsWritten);
  });

/** The same of all kinds. */
export const allPerformanceDays = (accountId: string): Promise<Result<readonly PerformanceDayRow[]>> =>
  read(['performanceDays'], async (transaction) =>
    (await transaction.objectStore('performanceDays').getAll(IDBKeyRange.bound([accountId], [accountId, []]))).filter(isAsWritten),
  );

/** What products, affiliates, contents or campaigns are called. @param ids left out: all of the level. Without a name: left out */
export const performanceNames = (
  accountId: string,
  level: Level,
  ids?: readonly string[],
): Promise<Result<ReadonlyMap<string, PerformanceNameRow>>> =>
  read(['performanceNames'], async (transaction) => {
    const store = transaction.objectStore('performanceNames');
    const rows = ids
      ? await Promise.all([...new Set(ids)].map((id) => store.get([accountId, level, id])))
      : await store.getAll(IDBKeyRange.bound([accountId, level], [accountId, level, []]));
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  });

/** The number of one row of a window; null: Shopee gave none, or the level has none of these. */
export const numberAt = ({ numbers }: Pick<PerformanceWindow, 'numbers'>, metric: Metric, at: number): number | null =>
  numbers[metric]?.[at] ?? null;

/** A page of a window that is being read. @param whole nothing follows, and all pages are there: they become one */
export async function putPerformancePage(transaction: Writing, row: PerformanceRow, whole: boolean): Promise<void> {
  const store = transaction.objectStore('performance');
  if (!whole) {
    await store.put(withCheck(row));
    return;
  }
  const { accountId, series, kind, day } = row;
  const range = IDBKeyRange.bound([accountId, series, kind, day], [accountId, series, kind, day, []]);
  const known = row.page > 1 ? await store.getAll(range) : [];
  const before = known.filter(({ page }) => page > 0 && page < row.page);
  // Another reading of the same window has come to its end first: all rows are there, and pages before this one are part of them.
  if (before.length < row.page - 1 && known.some(({ page }) => page === 0)) return;
  await store.delete(range);
  await store.put(withCheck(joined([...before, row])));
}

/** Of windows that move on each day only the newest are kept. @param series left out: what is known of the windows */
export async function dropBefore(
  transaction: Writing,
  { accountId, kind, day }: Pick<PerformanceDayRow, 'accountId' | 'kind' | 'day'>,
  series?: string,
): Promise<void> {
  if (series === undefined)
    await transaction.objectStore('performanceDays').delete(IDBKeyRange.bound([accountId, kind], [accountId, kind, day], false, true));
  else
    await transaction
      .objectStore('performance')
      .delete(IDBKeyRange.bound([accountId, series, kind], [accountId, series, kind, day], false, true));
}

/** What is known of a window; undefined: nothing, or it is damaged. */
export async function dayWithin(
  transaction: Reading | Writing,
  { accountId, kind, day }: Pick<PerformanceDayRow, 'accountId' | 'kind' | 'day'>,
): Promise<PerformanceDayRow | undefined> {
  const row = await transaction.objectStore('performanceDays').get([accountId, kind, day]);
  return row && isAsWritten(row) ? row : undefined;
}

export const putPerformanceDay = (transaction: Writing, row: PerformanceDayRow): Promise<unknown> =>
  transaction.objectStore('performanceDays').put(withCheck(row));

export const putPerformanceNames = (transaction: Writing, rows: readonly PerformanceNameRow[]): Promise<unknown> =>
  putChanged(transaction, 'performanceNames', rows);

/** All rows of a window in one, the dearest first; a row that moved from one page to the next while they were read counts once. */
function joined(pages: readonly PerformanceRow[]): PerformanceRow {
  const [first] = pages as [PerformanceRow];
  const places = new Map<string, readonly [page: number, at: number]>();
  for (const [page, { ids }] of pages.entries()) for (const [at, id] of ids.entries()) places.set(id, [page, at]);
  const order = [...places.values()];
  const metrics = [...new Set(pages.flatMap(({ numbers }) => Object.keys(numbers) as Metric[]))];
  const { accountId, series, kind, day } = first;
  return {
    accountId,
    series,
    kind,
    day,
    page: 0,
    answered: first.answered,
    asOf: first.asOf,
    total: pages.at(-1)?.total ?? null,
    unread: pages.reduce((sum, { unread }) => sum + unread, 0),
    ids: [...places.keys()],
    numbers: Object.fromEntries(
      metrics.map((metric) => [metric, order.map(([page, at]) => (pages[page] as PerformanceRow).numbers[metric]?.[at] ?? null)]),
    ),
  };
}

function windowOf(pages: readonly PerformanceRow[]): PerformanceWindow | null {
  const whole = pages.find(({ page }) => page === 0);
  const [first] = pages;
  if (!first) return null;
  const { series, kind, day, answered, asOf, total, unread, ids, numbers } = whole ?? joined(pages);
  return { series, kind, day, answered, asOf, total, unread, ids, numbers, complete: whole !== undefined };
}

const isSound = (row: PerformanceRow): boolean => Array.isArray(row.ids) && typeof row.numbers === 'object' && isAsWritten(row);

const EVER: DayRange = { from: 0, to: 1_000_000 };
