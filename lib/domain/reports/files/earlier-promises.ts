import type { HotColumns, Segment } from '#lib/domain/reports/lines/columns';
import { amountsOf, endOfOrder } from './order-rows';

/**
 * What lines that pay nothing any more, or less, paid by the newest file that still promised more: row of `counted` → amount after fees.
 *
 * @param segments of all files, the oldest first
 */
export function earlierPromises(
  segments: readonly Segment[],
  counted: HotColumns,
  isVoid: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const rows: number[] = [];
  for (let row = 0; row < counted.rows; row++) if (isVoid(row) || (counted.exact.refund?.[row] ?? 0) > 0) rows.push(row);
  const find = placesOf(counted, rows);
  const promised = new Map<number, number>();
  if (rows.length === 0) return promised;
  for (const { hot } of segments) {
    const { shopee, seller, fee } = amountsOf(hot);
    for (let row = 0; row < hot.rows; row++) {
      const place = find(hot, row);
      if (place === null) continue;
      const total = (shopee[row] as number) + (seller[row] as number);
      const now = (counted.exact.shopee?.[place] ?? 0) + (counted.exact.seller?.[place] ?? 0);
      if (total > now) promised.set(place, total - feeOf(hot, row, { shopee, seller, fee }));
    }
  }
  return promised;
}

/** A line's share of the fee of its order, as far as its lines stand together. */
function feeOf(hot: HotColumns, row: number, { shopee, seller, fee }: Omit<ReturnType<typeof amountsOf>, 'net'>): number {
  let from = row;
  while (from > 0 && endOfOrder(hot, from - 1) > from) from -= 1;
  let [fees, total] = [0, 0];
  for (let at = from, to = endOfOrder(hot, from); at < to; at++) {
    fees += fee[at] as number;
    total += (shopee[at] as number) + (seller[at] as number);
  }
  if (fees === 0 || total === 0) return 0;
  return Number((BigInt(fees) * BigInt((shopee[row] as number) + (seller[row] as number))) / BigInt(total));
}

/** Finds a line among some rows by its key. */
function placesOf({ keys }: HotColumns, rows: readonly number[]): (hot: HotColumns, row: number) => number | null {
  const size = 2 ** Math.ceil(Math.log2(Math.max(rows.length * 2, 2)));
  const slots = new Int32Array(size).fill(-1);
  const begin = (one: number, two: number): number => (one ^ Math.imul(two, 0x9e3779b1)) & (size - 1);
  for (const row of rows) {
    let slot = begin(keys[row * 2] as number, keys[row * 2 + 1] as number);
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  }
  return (hot, row) => {
    const [one, two] = [hot.keys[row * 2] as number, hot.keys[row * 2 + 1] as number];
    for (let slot = begin(one, two); (slots[slot] as number) >= 0; slot = (slot + 1) & (size - 1)) {
      const place = slots[slot] as number;
      if (keys[place * 2] === one && keys[place * 2 + 1] === two) return place;
    }
    return null;
  };
}
