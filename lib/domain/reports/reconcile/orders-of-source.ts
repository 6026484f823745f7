import type { HotColumns } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';

/** What one source says of an order, its lines together. Money as in `ReportLine`, exact. */
export interface SourceOrder {
  /** The same in every source. */
  readonly key: string;
  /** Of its first line. */
  readonly day: number;
  /** Unix seconds. */
  readonly purchaseTime: number;
  /** When the newest of its lines was read, or its file was made, Unix seconds. */
  readonly asOf: number;
  readonly lines: number;
  /** States of its lines, in one order. */
  readonly states: string;
  readonly gross: bigint;
  readonly shopee: bigint;
  readonly seller: bigint;
  readonly fee: bigint;
  readonly refund: bigint;
  readonly net: bigint;
  /** Where its first line stands. */
  readonly place: { readonly segment: number; readonly row: number };
}

/**
 * Adds up the lines of a source by order.
 *
 * @param live of each segment the rows that count within the source
 * @param from the first segment of the source
 * @param to behind its last one
 */
export function ordersOfSource(
  segments: readonly HotColumns[],
  live: readonly Uint32Array[],
  { words }: Pick<Dictionary, 'words'>,
  from: number,
  to: number,
): ReadonlyMap<string, SourceOrder> {
  const found = new Map<string, Counting>();
  let last: Counting | null = null;
  for (let segment = from; segment < to; segment++) {
    const { orders, whole, exact, codes } = segments[segment] as HotColumns;
    const [days, times, ages, states] = [whole.day, whole.purchaseTime, whole.asOf, codes.state];
    const amounts = AMOUNTS.map((name) => exact[name]);
    for (const row of live[segment] as Uint32Array) {
      const [one, two] = [orders[row * 2] as number, orders[row * 2 + 1] as number];
      const [day, purchaseTime, asOf] = [days?.[row] ?? 0, times?.[row] ?? 0, ages?.[row] ?? 0];
      // Lines of one order mostly stand one below the other.
      const own: Counting =
        last?.one === one && last.two === two ? last : orderOf(found, one, two, { day, purchaseTime, asOf, place: { segment, row } });
      last = own;
      if (day < own.day) own.day = day;
      if (purchaseTime < own.purchaseTime) own.purchaseTime = purchaseTime;
      if (asOf > own.asOf) own.asOf = asOf;
      own.lines += 1;
      const state = states?.[row] ?? -1;
      if (!own.states.includes(state)) own.states.push(state);
      for (let at = 0; at < amounts.length; at++) own.sums[at] = plus(own.sums[at] as Sum, amounts[at]?.[row] ?? 0);
    }
  }
  const orders = new Map<string, SourceOrder>();
  for (const [key, { day, purchaseTime, asOf, lines, states, sums, place }] of found) {
    const [gross, shopee, seller, fee, refund, net] = sums.map(BigInt) as [bigint, bigint, bigint, bigint, bigint, bigint];
    const named = states
      .map((code) => words[code] ?? '')
      .sort()
      .join(' ');
    orders.set(key, { key, day, purchaseTime, asOf, lines, states: named, gross, shopee, seller, fee, refund, net, place });
  }
  return orders;
}

function orderOf(
  found: Map<string, Counting>,
  one: number,
  two: number,
  first: Pick<Counting, 'day' | 'purchaseTime' | 'asOf' | 'place'>,
): Counting {
  const key = `${one} ${two}`;
  const own = found.get(key) ?? { one, two, ...first, lines: 0, states: [], sums: [0, 0, 0, 0, 0, 0] };
  found.set(key, own);
  return own;
}

/** A whole number that numbers hold exactly as long as they can. */
type Sum = number | bigint;
function plus(sum: Sum, more: number): Sum {
  if (typeof sum === 'bigint') return sum + BigInt(more);
  const next = sum + more;
  return Number.isSafeInteger(next) ? next : BigInt(sum) + BigInt(more);
}

/** An order while its lines are added up. */
interface Counting {
  readonly one: number;
  readonly two: number;
  day: number;
  purchaseTime: number;
  asOf: number;
  lines: number;
  readonly states: number[];
  readonly sums: Sum[];
  readonly place: SourceOrder['place'];
}
const AMOUNTS = ['gross', 'shopee', 'seller', 'fee', 'refund', 'net'] as const;
