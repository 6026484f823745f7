import type { OutCell } from '#lib/domain/numbers/out-cell';
import { guarded } from '#lib/domain/text';
import { clockOf } from '#lib/domain/time/zone-clock';
import type { Column } from './column';
import { type OutWords, outTable } from './out-table';

/** Rows as a spreadsheet takes them from the clipboard: amounts as plain decimals, text that no program runs. */
export function tsvOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { title, status = (_id, code) => code, timeZone = 'UTC' }: Pick<OutWords, 'title'> & Partial<OutWords>,
): string {
  const { head, rows: lines } = outTable(columns, rows, { title, status, timeZone });
  return [head, ...lines].map((line) => line.map(tsvCell).join('\t')).join('\n');
}

function tsvCell(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'string') return guarded(cell.replace(/[\t\r\n]+/gu, ' '));
  if ('amount' in cell) return cell.amount;
  return 'rate' in cell ? String(cell.rate / 10_000) : clockOf(cell.at, cell.timeZone).slice(0, cell.as === 'day' ? 10 : 16);
}
