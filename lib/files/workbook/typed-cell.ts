import { decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import { PLAIN_FORM } from '#lib/domain/numbers/number-form';
import { readNumber } from '#lib/domain/numbers/read-number';
import type { TableCell } from '#lib/domain/numbers/table-cell';
import type { CellFormat } from './cell-format';

/** Digits that a spreadsheet keeps of a number; what stands behind them comes from binary fractions. */
const DIGITS = 15;
const DAY_MS = 86_400_000;

/**
 * A number of a sheet as its cell: a percentage with what stands before the sign, a day or a moment by the workbook's own clock as
 * "2027-01-01 10:00".
 *
 * @param from1904 whether the workbook counts its days from 1904
 */
export function typedCell(value: number, format: CellFormat, from1904: boolean): TableCell {
  if (format.kind === 'day' || format.kind === 'dayTime' || format.kind === 'time') {
    const text = momentText(value, format.kind, from1904);
    if (text !== null) return { text };
  }
  const number = decimalOf(value, format.kind === 'percent' ? 2 : 0);
  if (number === null) return String(value);
  if (format.kind === 'words') return { text: seenWith(number, format.before, format.after) };
  if (format.kind === 'percent' || format.kind === 'percentWord') return { text: `${number}%`, number, unit: 'percent' };
  if (format.kind === 'money') return { text: number, number, unit: format.sign };
  return { text: number, number, ...(Math.abs(value) >= 10 ** DIGITS ? { rounded: true } : {}) };
}

/** A number with what its format writes beside it: never a text that would be read as a number after all. */
function seenWith(number: string, before: string, after: string): string {
  const seen = `${before}${number}${after}`.trim();
  return readNumber(seen, PLAIN_FORM).ok ? `${seen} (?)` : seen;
}

/** Longer numbers are no amounts and no ids. */
const LARGEST = 1e20;

/** A number as plain decimal text, moved by some places: integers in full, others with the digits that a spreadsheet keeps. */
function decimalOf(value: number, places: number): string | null {
  if (Math.abs(value) > LARGEST) return null;
  if (Number.isInteger(value)) return `${BigInt(value)}${value === 0 ? '' : '0'.repeat(places)}`;
  const [, minus = '', first = '', rest = '', exponent = ''] =
    /^(-?)(\d)(?:\.(\d+))?(?:e([+-]\d+))$/.exec(value.toExponential(DIGITS - 1)) ?? [];
  const digits = first + rest;
  const scale = rest.length - Number(exponent) - places;
  if (scale > 40) return '0';
  const text =
    scale <= 0
      ? digits + '0'.repeat(-scale)
      : `${digits.padStart(scale + 1, '0').slice(0, -scale)}.${digits.padStart(scale + 1, '0').slice(-scale)}`;
  const decimal = parseDecimal(minus + text);
  return decimal && decimalText(decimal);
}

function momentText(serial: number, kind: 'day' | 'dayTime' | 'time', from1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  // Day 60 of the other count is a 29 February 1900 that never was.
  const days = from1904 ? serial + 1462 : serial < 61 ? serial + 1 : serial;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY_MS) / 1000) * 1000).toISOString();
  const clock = moment.slice(11, moment.slice(17, 19) === '00' ? 16 : 19);
  if (kind === 'time') return clock;
  return kind === 'day' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${clock}`;
}
