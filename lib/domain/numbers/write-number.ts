import type { CommissionRate } from '#lib/domain/commission-rate';
import { OWN_CURRENCY } from './currency-signs';
import { decimalText } from './decimal';
import type { NumberForm } from './number-form';
import { cellText, type TableCell } from './table-cell';

/**
 * A number as it stands in a field, in the country's form and without thousands, so that it is read again as it is.
 *
 * @param number plain decimal text
 * @param digits digits after the decimal sign that the number's currency has
 */
export function writeNumber(number: string, { decimal }: NumberForm, digits: 0 | 2 = 2): string {
  const [whole = '', fraction] = number.split('.');
  if (fraction === undefined) return whole;
  // Three decimals of a currency that has none look like thousands.
  return `${whole}${decimal}${fraction}${digits === 0 && fraction.length === 3 ? '0' : ''}`;
}

/** A rate as it stands in a field: "9,5". */
export const writeRate = (rate: CommissionRate, form: NumberForm): string =>
  writeNumber(decimalText({ units: BigInt(rate), scale: 2 }), form);

/** A workbook's cell as a person would type it: its number in the country's form, with the sign of its format. */
export function writeCell(cell: TableCell, form: NumberForm, digits: 0 | 2, currency: string): string {
  if (typeof cell === 'string' || cell.number === undefined || cell.rounded) return cellText(cell);
  const number = writeNumber(cell.number, form, digits);
  if (cell.unit === 'percent') return `${number}%`;
  return cell.unit === undefined ? number : `${cell.unit === OWN_CURRENCY ? currency : cell.unit} ${number}`;
}
