/** What can be found: by its name, its code (a SKU, a short link) or its id. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** What else it is found by: a group, sub ids. */
  readonly more?: string;
}

export interface Found<T> {
  /** The best first. */
  readonly items: readonly T[];
  /** How many there are in all. */
  readonly total: number;
}

/**
 * Finds among very many in small steps, so that nobody waits: more may be added while a question is being answered, and a new question
 * drops the old one.
 */
export interface Finder<T> {
  readonly add: (items: readonly T[]) => void;
  readonly ask: (query: string) => void;
  /** Searches the next `count`. Answers whether all that are known have been searched. */
  readonly step: (count: number) => boolean;
  /** What was found so far, `most` at most. */
  readonly found: (most: number) => Found<T>;
}

export function createFinder<T extends Findable>(): Finder<T> {
  const all: { readonly item: T; readonly text: string }[] = [];
  const hits: readonly T[][] = [[], [], [], [], []];
  let query = '';
  let words: readonly string[] = [];
  let next = 0;
  const check = ({ item, text }: (typeof all)[number]) => {
    const rank = rankOf(item, text, query, words);
    if (rank !== null) hits[rank]?.push(item);
  };
  return {
    add: (items) => {
      for (const item of items) all.push({ item, text: ` ${fold(`${item.name} ${item.code ?? ''} ${item.id} ${item.more ?? ''}`)}` });
    },
    ask: (asked) => {
      query = fold(asked).trim();
      words = query.split(/\s+/).filter(Boolean);
      for (const list of hits) list.length = 0;
      next = 0;
    },
    step: (count) => {
      if (words.length === 0) return true;
      for (const one of all.slice(next, next + count)) check(one);
      next = Math.min(next + count, all.length);
      return next === all.length;
    },
    found: (most) => ({
      items: hits.flatMap((list) => list.slice(0, most)).slice(0, most),
      total: hits.reduce((sum, list) => sum + list.length, 0),
    }),
  };
}

/** Lower case without marks: "Ração" is found by "racao". */
export const fold = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();
const MARKS = /\p{M}/gu;

/** 0: the id or code itself; 1: it begins so; 2: the name begins so; 3: each word begins one; 4: each word stands somewhere. Null: no. */
function rankOf({ id, code }: Findable, text: string, query: string, words: readonly string[]): number | null {
  if (!words.every((word) => text.includes(word))) return null;
  const marks = [id, fold(code ?? '')];
  if (marks.includes(query)) return 0;
  if (marks.some((mark) => mark.startsWith(query))) return 1;
  if (text.startsWith(` ${query}`)) return 2;
  return words.every((word) => text.includes(` ${word}`)) ? 3 : 4;
}
