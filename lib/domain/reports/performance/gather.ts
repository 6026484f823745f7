import type { DayRange } from '#lib/domain/reports/sync/plan';
import { addTotals, NO_TOTALS, type Numbers, type Totals, totalsAt } from './totals';

/** What is known of one series for one window (`PerformanceWindow` of the records, in so far as it is counted). */
export interface CountedWindow {
  /** Its last day, since 1970. */
  readonly day: number;
  readonly ids: readonly string[];
  readonly numbers: Numbers;
  /** Read to its end: who has no row sold nothing. */
  readonly complete: boolean;
  readonly unread: number;
}

/** A period's total; `unknown`: days of it that were not read, which are not 0. */
export interface PeriodTotal {
  /** Of the days that are known; null: none is. */
  readonly totals: Totals | null;
  readonly unknown: readonly number[];
}

/** One row of a list over a period. `before` null: the days before are not known whole. */
export interface PeriodRow {
  readonly id: string;
  readonly totals: Totals;
}

/** A series of one row (`shop`, or one id of another) over days. */
export function totalOfDays(windows: readonly CountedWindow[], range: DayRange, id = ''): PeriodTotal {
  const byDay = new Map(windows.map((window) => [window.day, window]));
  const unknown: number[] = [];
  let totals: Totals | null = null;
  for (let day = range.from; day <= range.to; day++) {
    const own = totalOfWindow(byDay.get(day), id);
    if (own === null) unknown.push(day);
    else totals = totals === null ? own : addTotals(totals, own);
  }
  return { totals, unknown };
}

/** What a window says of one id; null: it was not read as far as there. */
export function totalOfWindow(window: CountedWindow | undefined, id = ''): Totals | null {
  if (!window) return null;
  const at = window.ids.indexOf(id);
  if (at >= 0) return totalsAt(window.numbers, at);
  return window.complete && id !== '' ? NO_TOTALS : null;
}

/** All rows of a list over windows that follow each other, in no order. */
export function rowsOfWindows(windows: readonly CountedWindow[]): readonly PeriodRow[] {
  const sums = new Map<string, Totals>();
  for (const { ids, numbers } of windows)
    for (const [at, id] of ids.entries()) {
      const own = totalsAt(numbers, at);
      const before = sums.get(id);
      sums.set(id, before ? addTotals(before, own) : own);
    }
  return [...sums].map(([id, totals]) => ({ id, totals }));
}

/** Whether all days of a range were read to their end. */
export const isWhole = (windows: readonly CountedWindow[], { from, to }: DayRange): boolean =>
  windows.filter(({ day, complete }) => complete && day >= from && day <= to).length === to - from + 1;

/** The sum of all rows, of one and the same time. */
export const sumOfRows = (rows: readonly Pick<PeriodRow, 'totals'>[]): Totals =>
  rows.reduce((sum, { totals }) => addTotals(sum, totals, true), NO_TOTALS);

export interface Mover {
  readonly id: string;
  readonly now: bigint;
  readonly before: bigint;
  readonly change: bigint;
}

/**
 * Who moved the sales most from one period to another, the largest change first, whichever way. Their changes, of all rows, add up to the
 * change of the whole.
 */
export function moversOf(now: readonly PeriodRow[], before: readonly PeriodRow[]): readonly Mover[] {
  const was = new Map(before.map(({ id, totals }) => [id, totals.sales ?? 0n]));
  const all = new Map(now.map(({ id, totals }) => [id, totals.sales ?? 0n]));
  for (const id of was.keys()) if (!all.has(id)) all.set(id, 0n);
  const size = (change: bigint) => (change < 0n ? -change : change);
  return [...all]
    .map(([id, sales]): Mover => {
      const past = was.get(id) ?? 0n;
      return { id, now: sales, before: past, change: sales - past };
    })
    .filter(({ change }) => change !== 0n)
    .sort((one, other) => {
      const [a, b] = [size(one.change), size(other.change)];
      return a === b ? (one.id < other.id ? -1 : 1) : a > b ? -1 : 1;
    });
}
