import { ownText } from './words';

/** Whether a spreadsheet has cut the digits of a number ("2.00E+10", "8.2E17"): it is nobody's id any more. */
export const isRoundedId = (id: string): boolean => ROUNDED.test(id);
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$|^\d{16,}[.,]0+$/iu;

/** The same for what may hold letters: only with the sign that a spreadsheet writes. */
export const isRoundedNumber = (text: string): boolean => text.includes('+') && ROUNDED.test(text);

/** An id as Shopee writes it, whatever was put around it so that a spreadsheet leaves it alone, or by one that took it for a number. */
export const readId = (text: string): string => (PLAIN.test(text) ? ownText(text) : bareId(text));
const PLAIN = /^[0-9A-Za-z]*$/u;

function bareId(text: string): string {
  const seen = text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '').trim();
  const digits = /^'?(\d+)(?:[.,]0+)?$/u.exec(seen)?.[1] ?? (GROUPED.test(seen) ? seen.replace(/\D/gu, '') : undefined);
  return ownText(digits ?? seen.replace(/^'(?=\w)/u, ''));
}
/** "20,116,353,919". With one sign alone it may be a decimal. */
const GROUPED = /^\d{1,3}(?:([.,\u00a0\u202f ])\d{3})(?:\1\d{3})+$/u;
