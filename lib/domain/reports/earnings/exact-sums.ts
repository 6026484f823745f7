import type { Amounts } from './earnings-table';

/** The sum of some states of a cell, whose four stand side by side from this place on. */
export type ExactSums = (first: number, states: readonly number[]) => bigint;

/** A sum is kept in two halves, where no number could hold it. @param places of each row, its state's in its cell */
export function exactSums({ list, plain, nothing }: Amounts, rows: Uint32Array, places: Uint32Array, size: number): ExactSums {
  if (nothing) return () => 0n;
  const [low, high] = [new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < rows.length; at++) {
    const place = places[at] as number;
    const amount = list[rows[at] as number] as number;
    const top = plain ? 0 : Math.trunc(amount / HALF);
    high[place] = (high[place] as number) + top;
    low[place] = (low[place] as number) + (amount - top * HALF);
  }
  return (first, states) =>
    states.reduce((sum, state) => sum + BigInt(low[first + state] as number) + BigInt(high[first + state] as number) * BigInt(HALF), 0n);
}
const HALF = 2 ** 30;
