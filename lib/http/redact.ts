import { SHORTEST_PART } from '#lib/domain/accounts/known-secrets';
import type { Redact } from '#lib/domain/seal';

/** Long runs of letters and digits are keys, tokens or signatures; an API's own words have none. */
const SECRET = /[A-Za-z0-9_+/=-]{20,}/g;
const E_MAIL = /[^@]@[^@]/;
/** So many characters are read: more would not be shown. */
const READ = 2_000;
const LONGEST = 200;

/** An API's words for the details line of a failure, without what may be secret or personal. Each letter is read a few times at most. */
export function redact(text: string): string {
  const words = text.slice(0, READ).split(/(\s+)/);
  // A word that was cut may be the first part of a secret.
  if (text.length > READ) words[words.length - 1] = '…';
  return words.map(redactWord).join('').slice(0, LONGEST);
}

function redactWord(word: string): string {
  if (E_MAIL.test(word)) return '…';
  return withoutQueries(word).replace(SECRET, (run) => (/\d/.test(run) ? '…' : run));
}

/** Query and fragment of every address go. */
function withoutQueries(word: string): string {
  let stored = '';
  let at = 0;
  for (let start = word.indexOf('://'); start >= 0; start = word.indexOf('://', at)) {
    const mark = next(/[?#"']/g, word, start + 3);
    stored += word.slice(at, mark);
    at = word[mark] === '?' || word[mark] === '#' ? next(/["']/g, word, mark) : mark;
  }
  return stored + word.slice(at);
}

/** Where the pattern comes next from there on; the end of the text when it does not. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** In values of an answer a part has to be this long: addresses of pictures hold eight letters of anything. */
const LONG_PART = 12;
/** Texts for people and marks of a request: here every part counts. */
const WORDS = /error|message|msg|warning|reason|request_?id/i;

/**
 * An answer without the account's own secrets, should the server repeat them: in its texts, in its keys, in its numbers. What follows
 * (rows, results of jobs, records, failures) cannot hold them then.
 */
export function withoutSecrets(value: unknown, redactKnown: Redact, least = LONG_PART): unknown {
  if (typeof value === 'string') return redactKnown(value, least);
  if (typeof value === 'number') return redactKnown(String(value), LONG_PART) === String(value) ? value : '…';
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, redactKnown, least));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      redactKnown(key, LONG_PART),
      withoutSecrets(one, redactKnown, WORDS.test(key) ? SHORTEST_PART : least),
    ]),
  );
}
