import { type Language, makeTexts, type Texts, type TextTable } from './make-texts';
import { PARTS, type Part } from './parts';

const loaded = new Map<Language, Promise<Texts>>();

/** Reads one language's files out of our own package when they are needed: for the pages, and for the worker, which speaks seldom and must start fast. */
export function loadTexts(language: Language): Promise<Texts> {
  const before = loaded.get(language);
  if (before) return before;
  const texts = read(language);
  loaded.set(language, texts);
  return texts;
}

async function read(language: Language): Promise<Texts> {
  const tables = await Promise.all(PARTS.map((part) => readPart(language, part)));
  return makeTexts(language, Object.assign({}, ...tables));
}

/** Where the build puts it: scripts/texts/text-files.ts. */
async function readPart(language: Language, part: Part): Promise<TextTable> {
  const answer = await fetch(new URL(`/texts/${language}/${part}.json`, location.origin));
  return (await answer.json()) as TextTable;
}
