import type { HotColumns } from '#lib/domain/reports/lines/columns';

/** Lines of one source: of each segment the rows that count within it. */
export interface SourceLines {
  readonly segments: readonly HotColumns[];
  readonly live: readonly Uint32Array[];
}

/** Orders by the place of each in a table. */
export interface OrderSlots {
  readonly size: number;
  /** The place of the order of a line; null: none of the lines is of it. */
  readonly slotOf: (segment: HotColumns, row: number) => number | null;
}

/** Gives each order of some lines a place, by open addressing. */
export function orderSlots(lines: SourceLines): OrderSlots {
  const rows = lines.live.reduce((sum, { length }) => sum + length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(rows * 2, 2)));
  const [first, second, taken] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)];
  /** The place of an order, or the free one where it would stand. */
  const placeOf = ({ orders }: HotColumns, row: number): number => {
    const [one, two] = [orders[row * 2] as number, orders[row * 2 + 1] as number];
    let slot = (one ^ Math.imul(two, 0x9e3779b1)) & (size - 1);
    while (taken[slot] === 1 && !(first[slot] === one && second[slot] === two)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  eachRow(lines, (segment, row) => {
    const slot = placeOf(segment, row);
    taken[slot] = 1;
    first[slot] = segment.orders[row * 2] as number;
    second[slot] = segment.orders[row * 2 + 1] as number;
  });
  return {
    size,
    slotOf: (segment, row) => {
      const slot = placeOf(segment, row);
      return taken[slot] === 1 ? slot : null;
    },
  };
}

/** Calls for each row that counts. */
export function eachRow({ segments, live }: SourceLines, take: (segment: HotColumns, row: number, number: number) => void): void {
  segments.forEach((segment, number) => {
    for (const row of live[number] as Uint32Array) take(segment, row, number);
  });
}
