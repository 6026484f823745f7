import type { WindowKind } from '#lib/domain/reports/report-window';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { OrdersTask } from './orders';
import type { Span } from './spans';

/** Windows of a kind, the latest first. `series`: those of the latest that are still to be asked for; left out: all that are missing. */
export interface WindowsTask extends DayRange {
  readonly is: 'windows';
  readonly kind: WindowKind;
  readonly series?: readonly string[];
  /** Looked at first: the rest of its lists comes before what lies further back. */
  readonly now?: true;
}
/** Further pages of one list of a window. */
export interface PagesTask {
  readonly is: 'pages';
  readonly kind: WindowKind;
  readonly day: number;
  readonly series: string;
  readonly pageNo: number;
  /** By Shopee's count; null: not told. */
  readonly total: number | null;
}
export interface BillLinesTask {
  readonly is: 'billLines';
  readonly billId: string;
  /** When the orders were placed, the current span first. */
  readonly spans: readonly Span[];
  readonly pageNo: number;
  /** Unix ms of the first page; null: not asked yet. */
  readonly asked: number | null;
  /** Chunks, lines and orders so far. */
  readonly chunks: number;
  readonly lines: number;
  readonly orders: number;
  readonly unread: number;
  /** What they come to so far; a reading that an older version began tells none. */
  readonly commission?: number;
}
export type ShopTask =
  | { readonly is: 'begin' }
  | WindowsTask
  | PagesTask
  | OrdersTask
  | { readonly is: 'bills' }
  | BillLinesTask
  | { readonly is: 'end' };

/** A step of reading a shop's numbers, and all that comes after it: whoever goes on needs nothing else. */
export interface ShopStep {
  readonly task: ShopTask;
  readonly queue: readonly ShopTask[];
  /** The latest day with data, since 1970; 0: not asked yet. */
  readonly latest: number;
  /** Tasks before this one that failed, in a row. */
  readonly failed: number;
}

/** What a task leaves to be done. */
export interface TaskFollows {
  /** At once. */
  readonly next?: readonly ShopTask[];
  /** Once everything is there that is looked at first. */
  readonly later?: readonly ShopTask[];
}

/** How many tasks in a row may fail before the rest is left to the next sync. */
const MOST_FAILED = 2;

export const firstShopStep = (): ShopStep => ({ task: { is: 'begin' }, queue: [], latest: 0, failed: 0 });

/** The step behind one that was done. */
export function stepAfter(step: ShopStep, { next = [], later = [] }: TaskFollows, latest = step.latest): ShopStep {
  const queue = [...next, ...step.queue];
  // The rest of lists that came before stands there already.
  const behind = queue.findLastIndex((task) => (task.is === 'windows' && task.now) || task.is === 'pages') + 1;
  const [task = END, ...rest] = [...queue.slice(0, behind), ...later, ...queue.slice(behind)];
  return { task, queue: rest, latest, failed: 0 };
}

/** The step behind one that failed, or only in part. @param givesUp what follows would fare no better */
export function stepAfterFailure(step: ShopStep, follows: TaskFollows, { whole, givesUp }: { whole: boolean; givesUp: boolean }): ShopStep {
  const failed = whole ? step.failed + 1 : 0;
  if (givesUp || failed >= MOST_FAILED) return { ...step, task: END, queue: [], failed };
  return { ...stepAfter(step, follows), failed };
}

/** What is still to be done, as far as can be foreseen: windows, pages of lists, days of orders, bills. */
export function shopAhead(step: ShopStep): Readonly<Record<'windows' | 'orders' | 'bills', number | null>> {
  if (step.task.is === 'begin') return { windows: null, orders: null, bills: null };
  const all = [step.task, ...step.queue];
  const days = (ranges: readonly DayRange[]) => ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return {
    windows: all.reduce((sum, task) => sum + (task.is === 'windows' ? days([task]) : task.is === 'pages' ? 1 : 0), 0),
    orders: all.reduce((sum, task) => sum + (task.is === 'orders' ? days([task.slice, ...task.left]) : 0), 0),
    bills: all.filter(({ is }) => is === 'bills' || is === 'billLines').length,
  };
}

const END: ShopTask = { is: 'end' };
