import { codesOf, type Selected } from './dimensions';
import { type EarningsTable, STATES } from './earnings-table';
import { dayNumber } from './periods';
import type { DayRange, EarningsDimension, EarningsScope } from './question';

/** Places of the lines of a scope, in the table's order. @param period whose days they are, where it is not the scope's own */
export function selectRows(table: EarningsTable, scope: EarningsScope, period: DayRange = scope.period): Uint32Array {
  const days = table.whole('day');
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  const { rows, range } = table.once('every row', () => {
    const every = Uint32Array.from({ length: table.rows }, (_, row) => row);
    return { rows: every, range: rangeOf(days, every) };
  });
  if (range && range[0] >= from && range[1] <= to) return filtered(table, scope, { rows, period });
  const found = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < found.length; row++) {
    const day = days[row] as number;
    if (day < from || day > to) continue;
    found[count] = row;
    count += 1;
  }
  return filtered(table, scope, { rows: found.subarray(0, count), period });
}

/** Of the rows those that a filter takes, one dimension after the other. */
function filtered(table: EarningsTable, scope: EarningsScope, { rows, period }: Selected): Uint32Array {
  const { capped, withFee, lost, open, ...words } = scope.only ?? {};
  const { state } = table;
  let left = rows;
  for (const [name, wanted] of Object.entries(words)) {
    const column = codesOf(table, name as EarningsDimension, scope, [{ rows: left, period }]);
    const list = new Set(wanted);
    const yes = Uint8Array.from(column.words, (word) => (list.has(word) ? 1 : 0));
    left = left.filter((_, at) => yes[column.codes[at] as number] === 1);
  }
  if (open) left = left.filter((row) => (state[row] as number) < COMPLETED);
  if (capped) {
    const [gross, shopee] = [table.amounts('gross').list, table.amounts('shopee').list];
    left = left.filter((row) => gross[row] !== shopee[row] && state[row] !== CANCELLED);
  }
  if (withFee) {
    const fee = table.amounts('fee').list;
    left = left.filter((row) => fee[row] !== 0 && state[row] !== CANCELLED);
  }
  if (lost) {
    const amounts = table.amounts('lost').list;
    left = left.filter((row) => amounts[row] !== 0 || state[row] === CANCELLED);
  }
  return left;
}

const [COMPLETED, CANCELLED] = [STATES.indexOf('completed'), STATES.indexOf('cancelled')];

/** Least and most of a column; null where there is no row. */
export function rangeOf(list: Int32Array, rows: Uint32Array): readonly [number, number] | null {
  if (rows.length === 0) return null;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < rows.length; at++) {
    const each = list[rows[at] as number] as number;
    if (each < least) least = each;
    if (each > most) most = each;
  }
  return [least, most];
}
