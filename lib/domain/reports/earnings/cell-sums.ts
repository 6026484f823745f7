import type { Cell, Cells } from './choose-groups';
import type { Selected } from './dimensions';
import type { EarningsTable } from './earnings-table';

import type { Level } from './levels';
import { addSums, NO_SUMS, sumsBy } from './measures';
import type { EarningsSums } from './question';
import { sumsInPasses } from './sums-in-passes';

/** Exact sums of each cell, for each selection. */
export function cellSums(
  table: EarningsTable,
  levels: readonly Level[],
  { cells, of }: Cells,
  selected: readonly Selected[],
): readonly (readonly EarningsSums[])[] {
  const { state, order } = table;
  const [leaves, cellOf] = [levels.at(-1)?.ids ?? null, of.at(-1) ?? null];
  let first = 0;
  return selected.map(({ rows }) => {
    // A cell's four states stand side by side. Lines of an order stand together, so one that a cell has not just seen is new to it.
    const places = new Uint32Array(rows.length);
    const lines = new Uint32Array(cells.length);
    const orders = new Uint32Array(cells.length);
    const last = new Int32Array(cells.length).fill(-1);
    let [all, before] = [0, -1];
    for (let at = 0; at < places.length; at++) {
      const row = rows[at] as number;
      const cell = leaves !== null && cellOf !== null ? (cellOf[leaves[first + at] as number] as number) : 0;
      const own = order[row] as number;
      places[at] = cell * 4 + (state[row] as number);
      lines[cell] = (lines[cell] as number) + 1;
      if (own !== before) all += 1;
      before = own;
      if (own === last[cell]) continue;
      last[cell] = own;
      orders[cell] = (orders[cell] as number) + 1;
    }
    orders[0] = all;
    for (const [depth, { ids }] of levels.slice(0, -1).entries())
      countOrders(table, { rows, ids, first, of: of[depth] as Int32Array }, cells, depth + 1, orders);
    first += rows.length;
    const sumOf = sumsInPasses(table, rows, places, cells.length * 4);
    const found = cells.map(({ level, group }, cell) =>
      level === levels.length || group === -1
        ? sumsBy((term) => sumOf(cell * 4, term), { orders: 0, lines: lines[cell] as number })
        : NO_SUMS,
    );
    // Cells stand after those above them.
    for (let cell = cells.length - 1; cell > 0; cell--) {
      const { parent } = cells[cell] as Cell;
      found[parent] = addSums(found[parent] as EarningsSums, found[cell] as EarningsSums);
    }
    return found.map((own, cell) => ({ ...own, orders: orders[cell] as number }));
  });
}

interface LevelRows {
  readonly rows: Uint32Array;
  readonly ids: Uint32Array;
  /** Place of the first of these rows in `ids`. */
  readonly first: number;
  /** Cell of each group. */
  readonly of: Int32Array;
}

/** Different orders of the groups of a level that has others below it. */
function countOrders(
  { order }: EarningsTable,
  { rows, ids, first, of }: LevelRows,
  cells: readonly Cell[],
  depth: number,
  orders: Uint32Array,
) {
  const last = new Int32Array(cells.length).fill(-1);
  const counts = new Uint32Array(cells.length);
  for (let at = 0; at < rows.length; at++) {
    const cell = of[ids[first + at] as number] as number;
    const own = order[rows[at] as number] as number;
    if (own === last[cell]) continue;
    last[cell] = own;
    counts[cell] = (counts[cell] as number) + 1;
  }
  cells.forEach(({ level, group }, cell) => {
    if (level === depth && group !== -1) orders[cell] = counts[cell] as number;
  });
}
