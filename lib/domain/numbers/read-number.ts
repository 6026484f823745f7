import { isCurrencySign } from './currency-signs';
import { decimalText, parseDecimal } from './decimal';
import type { NumberForm } from './number-form';
import { foldedDigits, isPercentSign } from './number-signs';

/**
 * Why a text is not taken as a number. `ambiguous`: it can be read in two ways that the country's form does not decide between.
 * `rounded`: a spreadsheet has cut its digits ("2.34E+10").
 */
export type NumberFault = 'empty' | 'notNumber' | 'ambiguous' | 'rounded';

export interface WrittenNumber {
  /** Plain decimal text in its shortest form: "1234.5". */
  readonly number: string;
  readonly percent: boolean;
  /** Signs and words of currencies that stand around it. */
  readonly signs: readonly string[];
  /** Decimals are three after one to three digits: a country of the other form would read thousands. */
  readonly tied: boolean;
}
export type NumberRead = { readonly ok: true; readonly value: WrittenNumber } | { readonly ok: false; readonly fault: NumberFault };

/** No number of this trade is longer, and longer text is no work. */
const LONGEST = 60;

/**
 * The one reader of numbers that people type and files hold: decimals and thousands, percent, currency signs and words before or after,
 * full-width digits, blanks of any width, minus in its forms.
 *
 * What decides: two different signs are thousands and decimals; a repeated one is thousands; one before anything but three digits is the
 * decimal sign, and so is one after a 0 or after four digits. What is left, one sign before exactly three digits, is read by the form.
 */
export function readNumber(text: string, form: NumberForm): NumberRead {
  const plain = text.length > LONGEST * 4 ? null : foldedDigits(text).replace(NO_CENTS, '$1');
  if (plain === '') return refused('empty');
  if (plain === null || plain.length > LONGEST) return refused('notNumber');
  if (SCIENTIFIC.test(plain)) return refused('rounded');
  const parts = partsOf(plain);
  if (!parts) return refused('notNumber');
  const read = digitsOf(parts.body, form);
  if (typeof read === 'string') return refused(read);
  const decimal = parseDecimal(`${parts.minus ? '-' : ''}${read.whole || '0'}.${read.fraction || '0'}`);
  if (!decimal) return refused('notNumber');
  return { ok: true, value: { number: decimalText(decimal), percent: parts.percent, signs: parts.signs, tied: read.tied } };
}

const refused = (fault: NumberFault): NumberRead => ({ ok: false, fault });

/** "Rp15.000,-", "฿1,299.-": a dash in the place of the cents. */
const NO_CENTS = /(\d)[.,]-{1,2}(?=\D*$)/;
const SCIENTIFIC = /^[+-]?\d[\d.,]*e[+-]?\d+$/i;
/** What stands before the digits, the digits with their signs, what stands after. */
const PARTS = /^([^\d]*?)([.,]?\d(?:[\d.,' ]*\d)?[.,]?)([^\d]*)$/;

interface Parts {
  readonly minus: boolean;
  readonly percent: boolean;
  readonly signs: readonly string[];
  readonly body: string;
}

function partsOf(text: string): Parts | null {
  const inside = /^\((.+)\)$/.exec(text)?.[1];
  const [, front = '', digits = '', back = ''] = PARTS.exec(inside ?? text) ?? [];
  // "Rp.5.000": the first dot belongs to the word.
  const dotted = /rp$/i.test(front) && digits.startsWith('.');
  const [body, before] = dotted ? [digits.slice(1), front] : [digits, front];
  const sign = /^([+-]?)([^+-]*)([+-]?)$/.exec(before.trim());
  if (body === '' || !sign || (sign[1] && sign[3])) return null;
  const minus = sign[1] === '-' || sign[3] === '-';
  if (inside !== undefined && (minus || sign[1] || sign[3])) return null;
  const around = [sign[2] ?? '', back].map((affix) => affix.trim()).filter((affix) => affix !== '');
  const percents = around.filter(isPercentSign);
  const signs = around.filter(isCurrencySign);
  if (percents.length + signs.length < around.length || percents.length > 1 || (percents.length > 0 && signs.length > 0)) return null;
  return { minus: minus || inside !== undefined, percent: percents.length > 0, signs, body };
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly tied: boolean;
}

function digitsOf(body: string, form: NumberForm): Digits | 'notNumber' | 'ambiguous' {
  const kinds = new Set(body.replace(/\d/g, ''));
  if (kinds.size === 0) return whole(body);
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const sign = body[last] ?? '';
  const [before, after] = [body.slice(0, last), body.slice(last + 1)];
  const once = last >= 0 && !before.includes(sign);
  if (kinds.size === 1) {
    if (!once) return grouped(body) ? whole(body) : 'notNumber';
    if (after.length !== 3 || !/^\d{1,3}$/.test(before) || before === '0') return { whole: before, fraction: after, tied: false };
    if (before.startsWith('0')) return 'ambiguous';
    return sign === form.decimal ? { whole: before, fraction: after, tied: form.groups } : form.groups ? whole(body) : 'ambiguous';
  }
  if (kinds.size > 2 || !once || !/^\d*$/.test(after) || !grouped(before)) return 'notNumber';
  return { whole: before.replace(/\D/g, ''), fraction: after, tied: false };
}

const whole = (digits: string): Digits => ({ whole: digits.replace(/\D/g, ''), fraction: '', tied: false });

/** Thousands in threes, by one and the same sign, never after a 0. */
const grouped = (digits: string): boolean => /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/.test(digits);
