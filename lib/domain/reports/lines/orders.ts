import type { HotColumns } from './columns';

/** Lines of a segment that count, and whose they are: orders of two owners are two. */
export interface OwnedRows {
  readonly owner: number;
  readonly segment: HotColumns;
  readonly live: Uint32Array;
}

/** Orders by small numbers, in the order in which they first occur; `together`: all lines of each stand one after the other. */
export interface NumberedOrders {
  readonly list: Uint32Array;
  readonly count: number;
  readonly together: boolean;
}

/** @param packed they are known to stand together */
export function numberOrders(parts: readonly OwnedRows[], packed = false): NumberedOrders {
  const rows = parts.reduce((sum, { live }) => sum + live.length, 0);
  const size = packed ? 1 : 2 ** Math.ceil(Math.log2(Math.max(rows * 2, 2)));
  const slots = new Int32Array(size);
  const [first, second, owners] = [
    new Uint32Array(packed ? 0 : rows),
    new Uint32Array(packed ? 0 : rows),
    new Uint16Array(packed ? 0 : rows),
  ];
  const list = new Uint32Array(rows);
  let [next, count, together] = [0, 0, true];
  let [lastOne, lastTwo, lastOwner] = [-1, -1, -1];
  for (const { owner, segment, live } of parts) {
    const { orders } = segment;
    for (let each = 0; each < live.length; each++, next++) {
      const row = live[each] as number;
      const [one, two] = [orders[row * 2] as number, orders[row * 2 + 1] as number];
      if (one === lastOne && two === lastTwo && owner === lastOwner) {
        list[next] = list[next - 1] as number;
        continue;
      }
      lastOne = one;
      lastTwo = two;
      lastOwner = owner;
      if (packed) {
        list[next] = count;
        count += 1;
        continue;
      }
      let slot = (one ^ Math.imul(two + owner, 0x9e3779b1)) & (size - 1);
      let known = (slots[slot] as number) - 1;
      while (known >= 0 && !(first[known] === one && second[known] === two && owners[known] === owner)) {
        slot = (slot + 1) & (size - 1);
        known = (slots[slot] as number) - 1;
      }
      if (known < 0) {
        known = count;
        first[known] = one;
        second[known] = two;
        owners[known] = owner;
        count += 1;
        slots[slot] = count;
      } else together = false;
      list[next] = known;
    }
  }
  return { list, count, together };
}

/** Places of the rows, all of an order together, orders by their rank. @param rank of each order, each another; left out: as they are numbered */
export function placesByOrder({ list, count }: NumberedOrders, rank?: Uint32Array): Uint32Array {
  const from = new Uint32Array(count + 1);
  const of = (row: number): number => (rank ? (rank[list[row] as number] as number) : (list[row] as number));
  for (let row = 0; row < list.length; row++) from[of(row) + 1] = (from[of(row) + 1] as number) + 1;
  for (let order = 0; order < count; order++) from[order + 1] = (from[order + 1] as number) + (from[order] as number);
  const places = new Uint32Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const order = of(row);
    places[from[order] as number] = row;
    from[order] = (from[order] as number) + 1;
  }
  return places;
}
