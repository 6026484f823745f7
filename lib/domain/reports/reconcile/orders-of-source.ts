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
  const found = new Map<string, Mutable & { readonly seen: Set<string> }>();
  for (let segment = from; segment < to; segment++) {
    const { orders, whole, exact, codes } = segments[segment] as HotColumns;
    for (const row of live[segment] as Uint32Array) {
      const key = `${orders[row * 2]} ${orders[row * 2 + 1]}`;
      const [day, purchaseTime, asOf] = [whole.day?.[row] ?? 0, whole.purchaseTime?.[row] ?? 0, whole.asOf?.[row] ?? 0];
      const own = found.get(key) ?? { ...NOTHING, key, day, purchaseTime, asOf, place: { segment, row }, seen: new Set() };
      found.set(key, own);
      if (day < own.day) own.day = day;
      if (purchaseTime < own.purchaseTime) own.purchaseTime = purchaseTime;
      if (asOf > own.asOf) own.asOf = asOf;
      own.lines += 1;
      own.seen.add(words[codes.state?.[row] ?? -1] ?? '');
      for (const name of AMOUNTS) own[name] += BigInt(exact[name]?.[row] ?? 0);
    }
  }
  return new Map([...found].map(([key, { seen, ...order }]) => [key, { ...order, states: [...seen].sort().join(' ') }]));
}

type Mutable = { -readonly [Name in keyof SourceOrder]: SourceOrder[Name] };
const AMOUNTS = ['gross', 'shopee', 'seller', 'fee', 'refund', 'net'] as const;
const NOTHING = { lines: 0, states: '', gross: 0n, shopee: 0n, seller: 0n, fee: 0n, refund: 0n, net: 0n };
