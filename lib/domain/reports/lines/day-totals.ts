import type { Dictionary, HotColumns, SumColumn } from './columns';
import { numberOrders } from './orders';

/** Lines of one source, day and state: exact sums, whatever their size. */
export interface DayTotal {
  readonly source: string;
  /** Days since 1970. */
  readonly day: number;
  readonly state: string;
  readonly lines: number;
  /** Orders with such a line. */
  readonly orders: number;
  /** When the newest and the oldest of them were read, in seconds. */
  readonly asOf: number;
  readonly oldestAsOf: number;
  readonly sums: Readonly<Record<SumColumn, bigint>>;
}
/** What a first chart shows, with no line loaded. */
export interface DayTotals {
  readonly totals: readonly DayTotal[];
  /** Of each source and day the orders, whatever their state. */
  readonly orders: readonly Pick<DayTotal, 'source' | 'day' | 'orders'>[];
}

const SUM_COLUMNS: readonly SumColumn[] = ['value', 'refund', 'gross', 'shopee', 'seller', 'fee', 'net', 'quantity'];
/** A sum that no number could hold is made in two halves. */
const HALF = 2 ** 30;

/**
 * @param segments made compact: every row counts, and an order's lines stand together
 * @returns null where an order has several days: such days cannot be added
 */
export function dayTotalsOf(segments: readonly HotColumns[], live: readonly Uint32Array[], { words }: Dictionary): DayTotals | null {
  const orders = numberOrders(
    segments.map((segment, number) => ({ owner: 0, segment, live: live[number] as Uint32Array })),
    true,
  ).list;
  const groups = new Map<string, Group>();
  const days = new Map<string, { readonly source: number; readonly day: number; orders: number; last: number }>();
  const whole = new Map<number, { orders: number; last: number }>();
  let [place, key, group] = [0, '', null as Group | null];
  segments.forEach((segment, number) => {
    const { day: dayOf, asOf, quantity } = segment.whole as Record<'day' | 'asOf' | 'quantity', Int32Array>;
    const { source: sourceOf, state: stateOf } = segment.codes as Record<'source' | 'state', Uint32Array>;
    const columns = SUM_COLUMNS.map((name) => (name === 'quantity' ? quantity : (segment.exact[name] as Float64Array)));
    for (const row of live[number] ?? []) {
      const [source, day, state] = [sourceOf[row] as number, dayOf[row] as number, stateOf[row] as number];
      const own = `${source} ${day} ${state}`;
      if (own !== key || group === null) {
        key = own;
        group = groups.get(own) ?? newGroup(source, day, state);
        groups.set(own, group);
      }
      const order = orders[place++] as number;
      const ofDay = days.get(`${source} ${day}`) ?? { source, day, orders: 0, last: -1 };
      const ofSource = whole.get(source) ?? { orders: 0, last: -1 };
      days.set(`${source} ${day}`, ofDay);
      whole.set(source, ofSource);
      for (const each of [group, ofDay, ofSource]) {
        if (each.last !== order) each.orders += 1;
        each.last = order;
      }
      group.lines += 1;
      group.asOf = Math.max(group.asOf, asOf[row] as number);
      group.oldestAsOf = Math.min(group.oldestAsOf, asOf[row] as number);
      for (let column = 0; column < columns.length; column++) {
        const amount = columns[column]?.[row] as number;
        const top = Math.trunc(amount / HALF);
        group.high[column] = (group.high[column] as number) + top;
        group.low[column] = (group.low[column] as number) + (amount - top * HALF);
      }
    }
  });
  const apart = [...whole].some(
    ([source, all]) => all.orders !== [...days.values()].reduce((sum, one) => sum + (one.source === source ? one.orders : 0), 0),
  );
  if (apart) return null;
  return {
    totals: [...groups.values()].map(({ source, state, last: _, high, low, ...own }) => ({
      ...own,
      source: words[source] ?? '',
      state: words[state] ?? '',
      sums: Object.fromEntries(
        SUM_COLUMNS.map((name, at) => [name, BigInt(low[at] as number) + BigInt(high[at] as number) * BigInt(HALF)]),
      ) as Record<SumColumn, bigint>,
    })),
    orders: [...days.values()].map(({ source, day, orders: count }) => ({ source: words[source] ?? '', day, orders: count })),
  };
}

interface Group {
  readonly source: number;
  readonly day: number;
  readonly state: number;
  lines: number;
  orders: number;
  last: number;
  asOf: number;
  oldestAsOf: number;
  readonly high: Float64Array;
  readonly low: Float64Array;
}

const newGroup = (source: number, day: number, state: number): Group => ({
  source,
  day,
  state,
  lines: 0,
  orders: 0,
  last: -1,
  asOf: 0,
  oldestAsOf: Number.MAX_SAFE_INTEGER,
  high: new Float64Array(SUM_COLUMNS.length),
  low: new Float64Array(SUM_COLUMNS.length),
});
