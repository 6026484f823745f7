import { DEDUCTION_METHODS, type SoldLine } from '#lib/domain/reports/lines/sold-line';
import { countDays, type DayRange, nextSlice } from '#lib/domain/reports/sync/plan';
import { added, type DayCounts } from '#lib/domain/reports/sync/steps';
import { halvesOf, type Span } from './spans';

/**
 * A page of the conversion report: whole days by when orders were placed, cut into spans of which none has more than the API answers for. Rows
 * do not tell how a commission is deducted, filters do: where a span has validated orders, they are asked for by each.
 */
export interface OrdersTask {
  readonly is: 'orders';
  readonly slice: DayRange;
  /** Of the slice, the current one first. */
  readonly spans: readonly Span[];
  /** 0: all orders; from 1 on: those of `DEDUCTION_PASSES`. */
  readonly pass: number;
  readonly pageNo: number;
  /** Whether the span has a validated order. */
  readonly valid: boolean;
  readonly counts: Readonly<Record<string, DayCounts>>;
  readonly orders: number;
  /** When (Unix ms) the slice's first page was asked for. */
  readonly asked: number | null;
  /** What comes after the slice, the newest first. */
  readonly left: readonly DayRange[];
  /** Orders a day, by slices that were read to their end, and by an earlier sync. */
  readonly seen: { readonly days: number; readonly orders: number };
  readonly perDay: number | null;
}

/** The filters that tell of deduction, in the order in which they are asked. */
export const DEDUCTION_PASSES: readonly SoldLine['deduction'][] = ['pending', ...DEDUCTION_METHODS];

/** What a page of orders brought. */
export interface OrdersPage {
  readonly counts: Readonly<Record<string, DayCounts>>;
  readonly orders: number;
  readonly valid: boolean;
  readonly more: boolean;
}
type SpanOf = (slice: DayRange) => Span;
type Begun = Pick<OrdersTask, 'left' | 'seen' | 'perDay'>;

export const ordersPerDay = ({ seen, perDay }: Begun): number | null => (seen.days > 0 ? seen.orders / seen.days : perDay);

/** The first page of the days that are left; null: there are none. @param spanOf from the beginning of the first day to the end of the last */
export function beginOrders(after: Begun, spanOf: SpanOf): OrdersTask | null {
  const next = nextSlice(after.left, ordersPerDay(after));
  if (!next) return null;
  const { seen, perDay } = after;
  return { is: 'orders', ...next, ...FIRST, spans: [spanOf(next.slice)], counts: {}, orders: 0, asked: null, seen, perDay };
}

/** The same question about two halves of its time; null: a second has no halves. */
export function narrowedOrders(task: OrdersTask): OrdersTask | null {
  const [span, ...rest] = task.spans;
  const halves = span && halvesOf(span);
  return halves ? { ...task, ...FIRST, spans: [...halves, ...rest] } : null;
}

/** @returns the next page; `done`: with this one all of the slice is there. Both null: of the last slice */
export function afterOrders(
  task: OrdersTask,
  page: OrdersPage,
  asked: number,
  spanOf: SpanOf,
): { readonly next: OrdersTask | null; readonly done: (Pick<OrdersTask, 'slice' | 'counts'> & { readonly asked: number }) | null } {
  const counts = { ...task.counts };
  for (const [day, more] of Object.entries(page.counts)) counts[day] = added(counts[day] ?? NONE, more);
  const read: OrdersTask = {
    ...task,
    counts,
    orders: task.orders + (task.pass === 0 ? page.orders : 0),
    valid: task.valid || page.valid,
    asked: task.asked ?? asked,
  };
  if (page.more) return { next: { ...read, pageNo: task.pageNo + 1 }, done: null };
  if (read.valid && task.pass < DEDUCTION_PASSES.length) return { next: { ...read, pass: task.pass + 1, pageNo: 1 }, done: null };
  const spans = task.spans.slice(1);
  if (spans.length > 0) return { next: { ...read, ...FIRST, spans }, done: null };
  const seen = { days: task.seen.days + countDays(task.slice), orders: task.seen.orders + read.orders };
  return { next: beginOrders({ ...task, seen }, spanOf), done: { slice: task.slice, counts, asked: task.asked ?? asked } };
}

const FIRST = { pass: 0, pageNo: 1, valid: false } as const;
const NONE: DayCounts = { lines: 0, open: 0, unjudged: 0, unread: 0 };
