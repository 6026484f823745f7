/** Every word that an account's lines have used; its place is its code. Grows at its end only. */
export interface Dictionary {
  readonly words: string[];
  readonly codes: CodesOfWords;
  /** By column, then by the code of a word beside it: the code that was there last. A guess. */
  readonly guesses: Map<string, Uint32Array>;
}

/** Finds the codes of words. */
export interface CodesOfWords {
  /** undefined: no word of the dictionary. */
  readonly get: (word: string) => number | undefined;
  /** Gives a word that has no code the next one. */
  readonly add: (word: string) => number;
}

/**
 * A dictionary of stored words: a word keeps the code that lines were stored with, its place in the list.
 *
 * @param lost codes that stand for no word any more: none is found there
 */
export function dictionaryOf(words: readonly string[] = [], lost: ReadonlySet<number> = new Set()): Dictionary {
  const own = [...words];
  return { words: own, codes: codesOfWords(own, lost), guesses: new Map() };
}

/** @param dictionary gains the word where it does not have it yet */
export const codeOf = ({ codes }: Dictionary, word: string): number => codes.add(word);

/** Room for a guess beside every word so far. */
export function guessesOf({ words, guesses }: Dictionary, column: string): Uint32Array {
  const known = guesses.get(column);
  if (known && known.length >= words.length) return known;
  const larger = new Uint32Array(Math.ceil(words.length * 1.5));
  if (known) larger.set(known);
  guesses.set(column, larger);
  return larger;
}

/** An open-addressing table over the words themselves: several times as fast as a `Map`, and not made before a word is looked for. */
function codesOfWords(words: string[], lost: ReadonlySet<number>): CodesOfWords {
  // A slot has a code and one, or 0.
  let slots = new Uint32Array(0);
  let entered = 0;
  const enterWords = () => {
    if (words.length * 2 >= slots.length) {
      slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 4 + 1024)));
      entered = 0;
    }
    for (; entered < words.length; entered++) if (!lost.has(entered)) slots[slotOf(words[entered] as string)] = entered + 1;
  };
  /** Where a word stands, or would. */
  const slotOf = (word: string): number => {
    const mask = slots.length - 1;
    let slot = hashOf(word) & mask;
    while (slots[slot] !== 0 && words[(slots[slot] as number) - 1] !== word) slot = (slot + 1) & mask;
    return slot;
  };
  const find = (word: string): number => {
    enterWords();
    return (slots[slotOf(word)] as number) - 1;
  };
  return {
    get: (word) => {
      const code = find(word);
      return code < 0 ? undefined : code;
    },
    add: (word) => {
      const code = find(word);
      return code < 0 ? words.push(word) - 1 : code;
    },
  };
}

/** FNV-1a of all of the word: of names that differ in one place only, none meet. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
