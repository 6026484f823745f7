import { type Columns, filled, mapOf, type Numbers, namesOf, type Segment } from './columns';
import type { Dictionary } from './dictionary';
import { latestRows } from './latest-rows';
import { numberOrders, placesByOrder } from './orders';

/**
 * The same lines that count, in as few segments of at most `size` lines as hold them; what was replaced is gone. Orders stand by the time of
 * their purchase, all lines of each together.
 */
export function compact(segments: readonly Segment[], size: number, dictionary: Pick<Dictionary, 'codes'>): readonly Segment[] {
  const live = latestRows(
    segments.map(({ hot }) => hot),
    dictionary,
  );
  const parts = segments.map(({ hot }, number) => ({ owner: 0, segment: hot, live: live[number] as Uint32Array }));
  const total = live.reduce((sum, { length }) => sum + length, 0);
  const [from, row] = [new Uint32Array(total), new Uint32Array(total)];
  let next = 0;
  for (const [number, own] of live.entries()) {
    from.fill(number, next, next + own.length);
    row.set(own, next);
    next += own.length;
  }
  const orders = numberOrders(parts);
  const times = new Float64Array(orders.count).fill(Number.POSITIVE_INFINITY);
  orders.list.forEach((order, place) => {
    const time = segments[from[place] as number]?.hot.whole.purchaseTime?.[row[place] as number] as number;
    if (time < (times[order] as number)) times[order] = time;
  });
  const rank = new Uint32Array(orders.count);
  const byTime = filled(new Uint32Array(orders.count), (order) => order).sort(
    (one, other) => (times[one] as number) - (times[other] as number) || one - other,
  );
  byTime.forEach((order, place) => {
    rank[order] = place;
  });
  const places = placesByOrder(orders, rank);
  return Array.from({ length: Math.ceil(total / size) }, (_, part) => {
    const own = places.subarray(part * size, (part + 1) * size);
    const [segmentOf, rowOf] = [
      Uint32Array.from(own, (place) => from[place] as number),
      Uint32Array.from(own, (place) => row[place] as number),
    ];
    return gathered(segments, segmentOf, rowOf);
  });
}

/** The code of a word where a segment does not have its column: no dictionary has as many. */
const NO_WORD = 0xffffffff;

/** Lines of several segments as one. */
function gathered(segments: readonly Segment[], from: Uint32Array, row: Uint32Array): Segment {
  const rows = from.length;
  const take = <List extends Numbers>(list: List, lists: readonly (List | undefined)[], none = 0): List =>
    filled(list, (at) => lists[from[at] as number]?.[row[at] as number] ?? none);
  const pair = (lists: readonly Uint32Array[]): Uint32Array =>
    filled(new Uint32Array(rows * 2), (at) => lists[from[at >> 1] as number]?.[(row[at >> 1] as number) * 2 + (at & 1)] as number);
  const pick = (of: (segment: Segment) => Columns): Columns => {
    const all = segments.map(of);
    // Pages that were stored before a column was there, or lost it, do not have it.
    const names = <Name extends string>(of: (columns: Columns) => Partial<Record<Name, unknown>>): readonly Name[] =>
      namesOf(Object.assign({}, ...all.map(of)) as Partial<Record<Name, unknown>>);
    return {
      whole: mapOf(
        names(({ whole }) => whole),
        (name) =>
          take(
            new Int32Array(rows),
            all.map(({ whole }) => whole[name]),
          ),
      ),
      exact: mapOf(
        names(({ exact }) => exact),
        (name) =>
          take(
            new Float64Array(rows),
            all.map(({ exact }) => exact[name]),
          ),
      ),
      codes: mapOf(
        names(({ codes }) => codes),
        (name) =>
          take(
            new Uint32Array(rows),
            all.map(({ codes }) => codes[name]),
            NO_WORD,
          ),
      ),
      texts: mapOf(
        names(({ texts }) => texts),
        (name) => Array.from(from, (segment, at) => all[segment]?.texts[name]?.[row[at] as number] ?? ''),
      ),
    };
  };
  const hot = segments.map((segment) => segment.hot);
  return {
    hot: {
      rows,
      keys: pair(hot.map(({ keys }) => keys)),
      orders: pair(hot.map(({ orders }) => orders)),
      ...pick((segment) => segment.hot),
    },
    cold: pick(({ cold }) => cold),
  };
}
