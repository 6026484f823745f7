/** What a table has under a word from outside. A word that every object answers to ("constructor", "__proto__") is not in it. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
