import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { signMeans } from './currency-signs';
import { atScale, parseDecimal } from './decimal';
import type { NumberForm } from './number-form';
import { foldedDigits } from './number-signs';
import { type NumberFault, readNumber, type WrittenNumber } from './read-number';
import type { TableCell } from './table-cell';

/** `isRate`, `isMoney`: the other kind of thing. `otherCurrency`: money, but not the currency that is asked for. */
export type FieldFault = NumberFault | 'isRate' | 'isMoney' | 'otherCurrency' | 'negative' | 'tooFine' | 'tooLarge';
export type FieldRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FieldFault };

export interface AmountField {
  readonly form: NumberForm;
  /** ISO 4217; "" where it is not known. */
  readonly currency: string;
  /** Digits after the decimal sign that the currency has. */
  readonly digits: 0 | 2;
  /** Decimals that are taken; a cost of a piece may be finer than any coin. */
  readonly finest: number;
}

/**
 * An amount of money, 0 or more, as plain decimal text. A percentage is none, nor is money of another currency. Three decimals where the
 * currency has none at all may be thousands of another country's form: refused.
 */
export function readAmount(cell: TableCell, { form, currency, digits, finest }: AmountField): FieldRead<string> {
  const read = numberOf(cell, form);
  if (!read.ok) return read;
  const { number, percent, signs, tied } = read.value;
  if (percent) return bad('isRate');
  if (typeof cell === 'string' && form.groups && form.decimal === '.' && SLIPPED.test(foldedDigits(cell))) return bad('ambiguous');
  if (!signs.every((sign) => signMeans(sign, currency))) return bad('otherCurrency');
  if (number.startsWith('-')) return bad('negative');
  if (tied && (digits === 0 || finest < 3)) return bad('ambiguous');
  const decimal = parseDecimal(number);
  if (!decimal || atScale(decimal, finest) === null) return bad('tooFine');
  return /^\d{1,15}(\.|$)/.test(number) ? { ok: true, value: number } : bad('tooLarge');
}

/** "1,0000" where a comma groups: ten thousand with its comma misplaced, or a thousand with a 0 too many; never 1. */
const SLIPPED = /^[^.,]*,0{4,}(?![\d.,])/;

/**
 * A commission rate above 0 and up to 100 %, with two decimals at most; bare numbers are percent. Money is none. No rate has thousands, so
 * that either sign is the decimal one in every country.
 */
export function readRate(cell: TableCell): FieldRead<CommissionRate> {
  const read = numberOf(cell, RATE_FORM);
  if (!read.ok) return read;
  const { number, signs, tied } = read.value;
  if (signs.length > 0) return bad('isMoney');
  if (tied) return bad('ambiguous');
  if (number.startsWith('-')) return bad('negative');
  const decimal = parseDecimal(number);
  const points = decimal && atScale(decimal, 2);
  if (points === null) return bad('tooFine');
  const rate = points > 0n && points <= 10_000n ? rateFromBasisPoints(Number(points)) : null;
  return rate === null ? bad('tooLarge') : { ok: true, value: rate };
}

const RATE_FORM: NumberForm = { decimal: '.', groups: true };

/** A number of things, 0 or more: neither money nor a rate. */
export function readCount(text: string, form: NumberForm, finest: number): FieldRead<number> {
  const read = readNumber(text, form);
  if (!read.ok) return read;
  const { number, percent, signs, tied } = read.value;
  if (percent || signs.length > 0) return bad(percent ? 'isRate' : 'isMoney');
  if (tied && finest < 3) return bad('ambiguous');
  if (number.startsWith('-')) return bad('negative');
  const decimal = parseDecimal(number);
  if (!decimal || atScale(decimal, finest) === null) return bad('tooFine');
  return /^\d{1,9}(\.|$)/.test(number) ? { ok: true, value: Number(number) } : bad('tooLarge');
}

/** What a cell says as a number: text is read by the form, a workbook's number stands as it is. */
export function numberOf(cell: TableCell, form: NumberForm): { ok: true; value: WrittenNumber } | { ok: false; fault: FieldFault } {
  if (typeof cell === 'string') return readNumber(cell, form);
  if (cell.number === undefined) return readNumber(cell.text, form);
  if (cell.rounded) return bad('rounded');
  const percent = cell.unit === 'percent';
  return { ok: true, value: { number: cell.number, percent, signs: cell.unit && !percent ? [cell.unit] : [], tied: false } };
}

const bad = (fault: FieldFault): { ok: false; fault: FieldFault } => ({ ok: false, fault });
