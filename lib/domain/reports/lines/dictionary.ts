/** Every word that an account's lines have used; its place is its code. Grows at its end only. */
export interface Dictionary {
  readonly words: string[];
  readonly codes: Map<string, number>;
  /** By column, then by the code of a word beside it: the code that was there last. A guess. */
  readonly guesses: Map<string, Uint32Array>;
}

/**
 * A dictionary of stored words: a word keeps the code that lines were stored with, its place in the list.
 *
 * @param lost codes that stand for no word any more: none is found there
 */
export function dictionaryOf(words: readonly string[] = [], lost: ReadonlySet<number> = new Set()): Dictionary {
  const codes = new Map(words.map((word, code) => [word, code]));
  // The empty word stands in their places; it has another code, or none.
  if (lost.size > 0) {
    codes.delete('');
    words.forEach((word, code) => {
      if (word === '' && !lost.has(code)) codes.set(word, code);
    });
  }
  return { words: [...words], codes, guesses: new Map() };
}

/** @param dictionary gains the word where it does not have it yet */
export function codeOf({ words, codes }: Dictionary, word: string): number {
  const known = codes.get(word);
  if (known !== undefined) return known;
  codes.set(word, words.length);
  return words.push(word) - 1;
}

/** Room for a guess beside every word so far. */
export function guessesOf({ words, guesses }: Dictionary, column: string): Uint32Array {
  const known = guesses.get(column);
  if (known && known.length >= words.length) return known;
  const larger = new Uint32Array(Math.ceil(words.length * 1.5));
  if (known) larger.set(known);
  guesses.set(column, larger);
  return larger;
}
