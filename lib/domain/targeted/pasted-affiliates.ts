/** AMS answers for so many ids at once. */
export const MOST_PASTED = 200;

/** What was pasted to choose affiliates by. */
export interface PastedAffiliates {
  /** Ids, each once, in their order. */
  readonly ids: readonly string[];
  /** Names to be looked up, each once, without a leading @. */
  readonly names: readonly string[];
  /** Entries beyond the first 200: not taken, as they were read. */
  readonly beyond: readonly string[];
  /** Entries that are there twice. */
  readonly twice: number;
}

const ID = /^\d{6,19}$/;

/**
 * Reads a pasted list of affiliates: ids or names, one a line, or separated by commas, semicolons or tabs. A row copied from a table may hold
 * both: its id counts. Spreadsheets put ids into quotes and formulas (`="113…"`): they are taken off. Names keep their inner spaces.
 */
export function pastedAffiliates(text: string): PastedAffiliates {
  const entries = text
    .normalize('NFKC')
    .split(/[\r\n]+/)
    .flatMap(entriesOfLine);
  const seen = new Set<string>();
  const own = entries.filter((entry) => {
    const key = entry.toLowerCase();
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  const taken = own.slice(0, MOST_PASTED);
  return {
    ids: taken.filter((entry) => ID.test(entry)),
    names: taken.filter((entry) => !ID.test(entry)),
    beyond: own.slice(MOST_PASTED),
    twice: entries.length - own.length,
  };
}

function entriesOfLine(line: string): string[] {
  const cells = line
    .split(/[\t;,|、]/)
    .map(plain)
    .filter(Boolean);
  const ids = cells.filter((cell) => ID.test(cell));
  // A row of a table has its name beside its id; a line of ids alone is a list of them.
  return ids.length === 1 && cells.length > 1 ? ids : cells;
}

/** Marks that nobody sees and a copied text brings along: of direction, of width nothing. */
const UNSEEN = /[\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const plain = (cell: string): string =>
  cell
    .replace(UNSEEN, '')
    .trim()
    .replace(/^=?["'](.*)["']$/, '$1')
    .replace(/^'(?=\d)/, '')
    .replace(/^@/, '')
    .replace(/\s+/g, ' ')
    .trim();
