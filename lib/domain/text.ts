/** Lone surrogates, controls that are no white space, and marks that turn the direction of what follows. */
const HARMFUL = /\p{Cs}|(?!\s)\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** No script stacks more; "zalgo" text stacks hundreds and paints over its neighbours. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** UTF-16 units that one visible character may take: a family of four takes eleven. */
const UNITS = 12;

/**
 * Text from strangers (product names, shop names) made fit to be shown on one line: nothing invisible, nothing that reorders its
 * surroundings, white space collapsed.
 *
 * @param max most visible characters, the ellipsis included
 */
export function plainText(text: string, max: number): string {
  const plain = text.replace(HARMFUL, '').replace(STACKED_MARKS, '$1').replace(/\s+/gu, ' ').trim();
  const within = plain.slice(0, max * UNITS).replace(/\p{Cs}/gu, '');
  const characters = [...segmenter.segment(within)].map(({ segment }) => segment);
  if (characters.length <= max && within.length === plain.length) return plain;
  return `${characters
    .slice(0, Math.max(max - 1, 0))
    .join('')
    .trimEnd()}…`;
}

/**
 * One cell of a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const harmless = /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
