import type { EarningsTable } from './earnings-table';
import { type ExactSums, exactSums } from './exact-sums';
import { MEASURES, type Term } from './measures';

const AT_ONCE = 4;
/** The columns of all formulas. */
const SUMMED = [...new Set(Object.values(MEASURES).flatMap((terms) => terms.map(({ column }) => column)))];

/**
 * The sums of all columns of money, those that plain numbers hold four in a pass.
 *
 * @param places of each row, its state's in its cell
 */
export function sumsInPasses(
  { amounts }: Pick<EarningsTable, 'amounts'>,
  rows: Uint32Array,
  places: Uint32Array,
  size: number,
): (first: number, term: Term) => bigint {
  const columns = SUMMED.map((name) => ({ name, amounts: amounts(name) }));
  const isPlain = ({ amounts: { plain, nothing } }: (typeof columns)[number]): boolean => plain && !nothing;
  const sums = new Map<Term['column'], ExactSums>();
  for (const column of columns) if (!isPlain(column)) sums.set(column.name, exactSums(column.amounts, rows, places, size));
  const plain = columns.filter(isPlain);
  for (let from = 0; from < plain.length; from += AT_ONCE) {
    const four = plain.slice(from, from + AT_ONCE);
    const low = sumsOfFour(
      four.map((column) => column.amounts.list),
      rows,
      places,
      size,
    );
    for (const [at, { name }] of four.entries())
      sums.set(name, (first, states) => BigInt(states.reduce((sum, state) => sum + (low[(first + state) * AT_ONCE + at] as number), 0)));
  }
  return (first, { column, states }) => sums.get(column)?.(first, states) ?? 0n;
}

/** Up to four columns in one pass: where a row counts is read once for them, and their sums lie side by side. */
function sumsOfFour(lists: readonly Float64Array[], rows: Uint32Array, places: Uint32Array, size: number): Float64Array {
  const [one, two = one, three = one, last = one] = lists as [Float64Array];
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
