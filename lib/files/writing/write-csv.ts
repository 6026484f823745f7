import { decimalText } from '#lib/domain/numbers/decimal';
import type { NumberForm } from '#lib/domain/numbers/number-form';
import type { OutCell, OutTable } from '#lib/domain/numbers/out-cell';
import { csvCell } from '#lib/domain/text';
import { momentText } from './moment-text';

/**
 * A CSV file as the spreadsheets of a country take it: `;` between cells where a comma stands before decimals. The mark at its beginning
 * tells them that it is UTF-8. For programs rates are bare numbers, in percent as the head says.
 */
export function csvFile({ head, rows }: OutTable, form: NumberForm): Blob {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => csvCellOf(cell, form)).join(separatorOf(form)));
  return new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** Between the cells of a country's CSV. */
export const separatorOf = ({ decimal }: NumberForm): string => (decimal === ',' ? ';' : ',');

export function csvCellOf(cell: OutCell, form: NumberForm): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return csvCell(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberOf(String(cell), form) : '';
  if ('amount' in cell) return numberOf(cell.amount, form);
  if ('rate' in cell) return `${numberOf(decimalText({ units: BigInt(cell.rate), scale: 2 }), form)}${form.groups ? '%' : ''}`;
  return momentText(cell);
}

/** A number is no text: its minus begins no formula. */
const numberOf = (number: string, { decimal }: NumberForm): string =>
  /^-?[\d.]+$/.test(number) ? number.replace('.', decimal) : csvCell(number);
