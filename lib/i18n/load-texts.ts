import { type Language, makeTexts, type Texts, type TextTable } from './make-texts';
import type { Part, TextKey } from './parts';

const tables = new Map<string, Promise<TextTable>>();

/** Parts of one language, read out of our own package when they are needed: by the pages, and by the worker, which speaks seldom and must start fast. */
export async function loadTexts<P extends Part>(language: Language, parts: readonly P[]): Promise<Texts<TextKey<P>>> {
  return makeTexts(language, Object.assign({}, ...(await Promise.all(parts.map((part) => loadPart(language, part))))));
}

function loadPart(language: Language, part: Part): Promise<TextTable> {
  // The build puts it there: scripts/texts/text-files.ts.
  const path = `/texts/${language}/${part}.json`;
  const before = tables.get(path);
  if (before) return before;
  const table = read(path);
  tables.set(path, table);
  // What could not be read is read again when it is asked for next.
  table.catch(() => tables.delete(path));
  return table;
}

async function read(path: string): Promise<TextTable> {
  const answer = await fetch(new URL(path, location.origin));
  return (await answer.json()) as TextTable;
}
