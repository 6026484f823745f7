/**
 * Lone surrogates, controls that are no white space, and what cannot be seen: marks that turn the direction of what follows, fillers, a
 * blank of Braille. Joiners, variation selectors and tags are judged by what stands before them.
 */
const HARMFUL = /\p{Cs}|(?!\s)\p{Cc}|\u2800|(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
/** Joiners belong behind an emoji, a mark, or a letter without upper and lower case: scripts that join have only such. Elsewhere they hide. */
const LOOSE_JOINER = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{M}|\p{Lo})(?:\u200c|\u200d)/gu;
/** A selector chooses the form of an emoji or of a Han character; tags spell a flag. */
const LOOSE_SELECTOR =
  /(?<!\p{Emoji})(?:\ufe0e|\ufe0f)|(?<!\p{sc=Han})[\u{e0080}-\u{e01ef}]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]/gu;
/** No script stacks more; "zalgo" text stacks hundreds and paints over its neighbours. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** UTF-16 units that one visible character may take: a family of four takes eleven. */
export const UNITS = 12;

/**
 * Text from strangers (product names, shop names) made fit to be shown on one line: nothing invisible, nothing that reorders its
 * surroundings, white space collapsed.
 *
 * @param max most visible characters, the ellipsis included
 */
export function plainText(text: string, max: number): string {
  const seen = text.replace(HARMFUL, '').replace(LOOSE_SELECTOR, '').replace(LOOSE_JOINER, '');
  const plain = seen.replace(STACKED_MARKS, '$1').replace(/\s+/gu, ' ').trim();
  const within = plain.slice(0, max * UNITS).replace(/\p{Cs}/gu, '');
  const characters = [...segmenter.segment(within)].map(({ segment }) => segment);
  if (characters.length <= max && within.length === plain.length) return plain;
  return `${characters
    .slice(0, Math.max(max - 1, 0))
    .join('')
    .trimEnd()}…`;
}

/**
 * Where a spreadsheet may begin a cell, whichever separator it takes: at the start, after any separator and after a break of line, with
 * quotes, blanks and signs that show nothing between, of which each program drops others. There nothing may stand that it would run as a
 * formula.
 */
const BEGINS =
  /(^|[,;|\t\r\n])('*)((?:(?![\t\r\n])[\s"\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}])*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
/** Some programs drop these before they check for a formula. */
const DROPPED = /^'*(?=[\t\r])/;

/** Text that no program runs: an apostrophe before every sign that could begin a formula. */
export const guarded = (text: string): string => text.replace(BEGINS, "$1$2'$3").replace(DROPPED, "$&'");

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string =>
  text
    .replace(DROPPED, (marks) => marks.slice(0, -1))
    .replace(BEGINS, (_whole, start: string, marks: string, gap: string) => start + marks.slice(0, -1) + gap);

/**
 * One cell of a CSV file, with any separator between cells: text is guarded, and in quotes where it holds any separator. Numbers stay
 * numbers.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const harmless = guarded(value);
  return /[",;|\t\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
