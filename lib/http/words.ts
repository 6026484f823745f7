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

/** A refusal's code as one word: `common.error_auth`, `Error-Auth.` and `ERROR AUTH` are `error_auth`. */
export const codeWord = (code: string): string => {
  const last = code
    .slice(0, LONGEST)
    .split('.')
    .findLast((part) => /[\p{L}\p{N}]/u.test(part));
  return wordsOf(last ?? '').replaceAll(' ', '_');
};

const LONGEST = 2_000;
