import { type Language, makeTexts, type Texts, type TextTable } from './make-texts';
import type { Part, TextKey } from './parts';
import { fileOf, type TextTree, tableOf } from './text-files';

const tables = new Map<string, Promise<TextTable>>();

/** Parts of one language, read out of our own package when they are needed: by the pages, and by the worker, which speaks seldom and must start fast. */
export async function loadTexts<P extends Part>(language: Language, parts: readonly P[]): Promise<Texts<TextKey<P>>> {
  const files = [...new Set(parts.map(fileOf))];
  return makeTexts(language, Object.assign({}, ...(await Promise.all(files.map((file) => loadFile(language, file))))));
}

function loadFile(language: Language, file: string): Promise<TextTable> {
  // The build puts it there: scripts/texts/text-files.ts.
  const path = `/texts/${language}/${file}.json`;
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
  return tableOf((await answer.json()) as TextTree);
}
