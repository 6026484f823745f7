/** A word that is not known, and how many lines have it; they have it as it is. */
export interface UnknownWord {
  readonly column: string;
  readonly word: string;
  readonly lines: number;
}

/** Reads words of a file by lists of known ones, and counts those that no list has. */
export interface WordReader {
  /** How words of a column are read. @param read null for a word that it does not know */
  readonly of: <T>(column: string, read: (word: string) => T | null) => (text: string) => T | null;
  readonly unknown: () => readonly UnknownWord[];
}

/** So many different words of a column are named; more of them are no list of words. */
const MOST_WORDS = 100;

export function wordReader(): WordReader {
  const unknown = new Map<string, Map<string, number>>();
  const count = (column: string, word: string): void => {
    const counts = unknown.get(column) ?? new Map<string, number>();
    unknown.set(column, counts);
    const own = ownText(word);
    if (counts.has(own) || counts.size < MOST_WORDS) counts.set(own, (counts.get(own) ?? 0) + 1);
  };
  return {
    of: <T>(column: string, read: (word: string) => T | null) => {
      const values = new Map<string, T | null>();
      // A row mostly has the word of the row above: to compare is cheaper than to find.
      let [last, found]: [string, T | null] = ['', null];
      return (text: string): T | null => {
        if (text === last) return found;
        if (text === '' || text === '--') return null;
        let value = values.get(text);
        if (value === undefined) {
          value = read(text);
          if (values.size < MOST_WORDS) values.set(ownText(text), value);
        }
        if (value === null) count(column, text);
        else [last, found] = [ownText(text), value];
        return value;
      };
    },
    unknown: () => [...unknown].flatMap(([column, counts]) => [...counts].map(([word, lines]) => ({ column, word, lines }))),
  };
}

/** A copy of each word that holds nothing else: parts of a text keep all of it in memory. */
export function ownWords(): (text: string) => string {
  // Of words that come again the one copy is found by comparing, which is cheaper than to look it up among all of them.
  const recent = Array.from({ length: RECENT }, () => '');
  return (text) => {
    if (text.length < SHORT) return text;
    const slot = slotOf(text);
    const known = recent[slot] as string;
    if (known === text) return known;
    const own = ownText(text);
    recent[slot] = own;
    return own;
  };
}
const RECENT = 4_096;
/** Words of one column mostly differ at their end, and words of two in their length. */
const slotOf = (text: string): number => {
  const end = text.length;
  return (text.charCodeAt(end - 1) + text.charCodeAt(end - 2) * 10 + text.charCodeAt(end - 3) * 100 + end * 1_009) & (RECENT - 1);
};
/** Shorter parts are copied anyway. */
const SHORT = 13;
export const ownText = (text: string): string => (text.length < SHORT ? text : `${text} `.slice(0, -1));
