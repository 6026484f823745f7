import type { Cell, Cells } from './choose-groups';
import type { Selected } from './dimensions';
import { type Amounts, type EarningsTable, STATES } from './earnings-table';
import type { Level } from './levels';
import { addSums, NO_SUMS, sumsBy, type Term } from './measures';
import type { EarningsSums } from './question';

/** Exact sums of each cell, for each selection. */
export function cellSums(
  table: EarningsTable,
  levels: readonly Level[],
  { cells, of }: Cells,
  selected: readonly Selected[],
): readonly (readonly EarningsSums[])[] {
  const orders = ordersOf(table, levels, { cells, of }, selected);
  const [leaves, cellOf] = [levels.at(-1)?.ids, of.at(-1)];
  let first = 0;
  return selected.map(({ rows }, number) => {
    // A cell's four states stand side by side.
    const places = new Uint32Array(rows.length);
    const lines = new Uint32Array(cells.length);
    for (let at = 0; at < rows.length; at++) {
      const cell = leaves && cellOf ? (cellOf[leaves[first + at] as number] as number) : 0;
      places[at] = cell * STATES.length + (table.state[rows[at] as number] as number);
      lines[cell] = (lines[cell] as number) + 1;
    }
    first += rows.length;
    const sums = new Map<Term['column'], ExactSums>();
    const sumOf = (cell: number, { column, states }: Term): bigint => {
      const known = sums.get(column) ?? exactSums(table.amounts(column), rows, places, cells.length * STATES.length);
      sums.set(column, known);
      return known(cell * STATES.length, states);
    };
    const hasOwn = cells.map(({ level, group }) => level === levels.length || group === -1);
    const found = cells.map((_, cell) =>
      hasOwn[cell] ? sumsBy((term) => sumOf(cell, term), { orders: 0, lines: lines[cell] as number }) : NO_SUMS,
    );
    // Cells stand after those above them.
    for (let cell = cells.length - 1; cell > 0; cell--) {
      const { parent } = cells[cell] as Cell;
      found[parent] = addSums(found[parent] as EarningsSums, found[cell] as EarningsSums);
    }
    return found.map((own, cell) => ({ ...own, orders: orders[number]?.[cell] as number }));
  });
}

type ExactSums = (first: number, states: readonly number[]) => bigint;

/** A column that no number could hold the sum of is summed in two halves. */
function exactSums({ list, plain }: Amounts, rows: Uint32Array, places: Uint32Array, size: number): ExactSums {
  const low = new Float64Array(size);
  if (plain) {
    for (let at = 0; at < rows.length; at++) {
      const place = places[at] as number;
      low[place] = (low[place] as number) + (list[rows[at] as number] as number);
    }
    return (first, states) => BigInt(states.reduce((sum, state) => sum + (low[first + state] as number), 0));
  }
  const high = new Float64Array(size);
  for (let at = 0; at < rows.length; at++) {
    const place = places[at] as number;
    const amount = list[rows[at] as number] as number;
    const top = Math.trunc(amount / HALF);
    high[place] = (high[place] as number) + top;
    low[place] = (low[place] as number) + (amount - top * HALF);
  }
  return (first, states) =>
    states.reduce((sum, state) => sum + BigInt(low[first + state] as number) + BigInt(high[first + state] as number) * BigInt(HALF), 0n);
}
const HALF = 2 ** 30;

/** Different orders of each cell: lines of an order stand together, so one that a cell has not just seen is new to it. */
function ordersOf(
  table: EarningsTable,
  levels: readonly Level[],
  { cells, of }: Cells,
  selected: readonly Selected[],
): readonly Uint32Array[] {
  let first = 0;
  return selected.map(({ rows }) => {
    const found = new Uint32Array(cells.length);
    for (let depth = 0; depth <= levels.length; depth++) {
      const [ids, cellOf] = [levels[depth - 1]?.ids, of[depth - 1]];
      const last = new Int32Array(cells.length).fill(-1);
      const counts = new Uint32Array(cells.length);
      for (let at = 0; at < rows.length; at++) {
        const cell = ids && cellOf ? (cellOf[ids[first + at] as number] as number) : 0;
        const order = table.order[rows[at] as number] as number;
        if (last[cell] === order) continue;
        last[cell] = order;
        counts[cell] = (counts[cell] as number) + 1;
      }
      cells.forEach(({ level }, cell) => {
        if (level === depth) found[cell] = counts[cell] as number;
      });
    }
    first += rows.length;
    return found;
  });
}
