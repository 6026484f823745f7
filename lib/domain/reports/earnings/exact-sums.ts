import type { EarningsTable } from './earnings-table';
import { SUMMED, type Term } from './measures';

/** The sum of a term over the states of a cell, whose four stand side by side from this place on. */
export type ExactSums = (first: number, term: Term) => bigint;

/** @param places of each row, its state's in its cell */
export function exactSums({ amounts }: Pick<EarningsTable, 'amounts'>, rows: Uint32Array, places: Uint32Array, size: number): ExactSums {
  const columns = SUMMED.map((name) => ({ name, ...amounts(name) })).filter(({ nothing }) => !nothing);
  const sums = new Map<Term['column'], (place: number) => bigint>();
  const plain = columns.filter((column) => column.plain);
  for (let from = 0; from < plain.length; from += AT_ONCE) {
    const four = plain.slice(from, from + AT_ONCE);
    const [one, two = one, three = one, last = one] = four.map(({ list }) => list) as [Float64Array];
    const low = sumsOfFour([one, two, three, last], rows, places, size);
    for (const [at, { name }] of four.entries()) sums.set(name, (place) => BigInt(low[place * AT_ONCE + at] as number));
  }
  for (const { name, list } of columns.filter((column) => !column.plain)) sums.set(name, sumsInHalves(list, rows, places, size));
  return (first, { column, states }) => {
    const of = sums.get(column);
    return of ? states.reduce((sum, state) => sum + of(first + state), 0n) : 0n;
  };
}
const AT_ONCE = 4;
type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** Four columns in one pass: where a row counts is read once for them, and their sums lie side by side. */
function sumsOfFour([one, two, three, last]: Four, rows: Uint32Array, places: Uint32Array, size: number): Float64Array {
  const sums = new Float64Array(size * AT_ONCE);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const place = (places[at] as number) * AT_ONCE;
    sums[place] = (sums[place] as number) + (one[row] as number);
    sums[place + 1] = (sums[place + 1] as number) + (two[row] as number);
    sums[place + 2] = (sums[place + 2] as number) + (three[row] as number);
    sums[place + 3] = (sums[place + 3] as number) + (last[row] as number);
  }
  return sums;
}

/** A column that no number could hold the sum of. */
function sumsInHalves(list: Float64Array, rows: Uint32Array, places: Uint32Array, size: number): (place: number) => bigint {
  const [low, high] = [new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < rows.length; at++) {
    const place = places[at] as number;
    const amount = list[rows[at] as number] as number;
    const top = Math.trunc(amount / HALF);
    high[place] = (high[place] as number) + top;
    low[place] = (low[place] as number) + (amount - top * HALF);
  }
  return (place) => BigInt(low[place] as number) + BigInt(high[place] as number) * BigInt(HALF);
}
const HALF = 2 ** 30;
