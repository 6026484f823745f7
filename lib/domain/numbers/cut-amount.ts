import { PLAIN_FORM } from './number-form';
import { readNumber } from './read-number';
import type { TableCell, TableRow } from './table-cell';

/** Only text can be cut: a workbook's number is whole. */
const textOf = (cell: TableCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/** Whole digits at the end, in threes by a dot or without one: decimals may follow behind a comma. */
const OPEN_END = /(?:^|[^\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)$/;
/** Decimals or a group of thousands, and no day and no time. */
const REST = /^\d{1,3}(?!\d|[-/:]\d)/;

const isJoint = (left: string, right: string): boolean => REST.test(right) && OPEN_END.test(left);

/** Whether an amount and the cell right of it may be one that its comma has cut in two: "NT$1", "000". */
export const isCutAmount = (row: TableRow, at: number): boolean => isJoint(textOf(row[at]), textOf(row[at + 1]));

/**
 * Whether the cell of a row below its head's amount may be a part of one, or of another column: commas that part cells stand in amounts
 * and names too. Then the row has more cells than its head, or what follows is no number of its own ("050").
 *
 * @param at the column of the amount
 */
export function isCutRow(row: TableRow, head: TableRow, at: number): boolean {
  const next = textOf(row[at + 1]);
  const joint = isCutAmount(row, at);
  if (joint && (row.length > head.length || /^0\d/.test(next))) return true;
  const width = head.findLastIndex((cell) => cell !== '') + 1;
  if (!row.slice(width).some((cell) => textOf(cell) !== '')) return false;
  return joint || readNumber(next, PLAIN_FORM).ok || row.some((_, place) => place < at && isCutAmount(row, place));
}
