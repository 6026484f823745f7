/**
 * A refusal's text as plain words: lower case, one blank between them, no punctuation, so that one pattern finds every spelling
 * ("Invalid access_token.", "invalid accessToken", "INVALID-ACCESS-TOKEN"). What is longer than any such text is cut.
 */
export const wordsOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What a refusal says itself, sentence by sentence as plain words with a bar between: without quotations and without what it says that a
 * text contains. There stand a person's words, or ones that are forbidden.
 */
export const ownWords = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(QUOTATION, ' ')
    .replace(CONTAINED, ' ')
    .split(/[.!?;,\n]/)
    .map(wordsOf)
    .filter(Boolean)
    .join(' | ');
/** More than one word in quotes; a text that is in quotes as a whole is no quotation, and one word is the name of a field. */
const QUOTATION = /(?<=[\s:(=,])["'`“‘«「『][^\s"'`”’»」』]{1,100}\s[^"'`”’»」』]{0,300}["'`”’»」』]/gu;
const CONTAINED = /\b(?:contain|includ)(?:s|es?|ed|ing)?\b[^.!?;\n]*/giu;

/**
 * The words that a refusal's code may be, the likeliest first: `common.error_auth`, `Error-Auth.` and `ERROR AUTH` are `error_auth`,
 * whatever stands before; a dot parts a prefix from a code (`common.shop_banned`) or the words of one (`error.auth`). Never empty.
 */
export const codeWords = (code: string): readonly string[] => {
  const parts = code
    .slice(0, LONGEST)
    .split('.')
    .map((part) => wordsOf(part).replaceAll(' ', '_'))
    .filter(Boolean)
    .slice(-MOST_PARTS);
  const tails = parts.map((_, at) => parts.slice(at).join('_'));
  const whole = tails[0] ?? '';
  return [...new Set([whole.slice(Math.max(0, whole.lastIndexOf('_error_') + 1)), ...tails])];
};
/** A prefix of a few parts and a code of a few words. */
const MOST_PARTS = 12;

const LONGEST = 2_000;
