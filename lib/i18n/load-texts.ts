import enUrl from './locales/en.json?url';
import ptBRUrl from './locales/pt-BR.json?url';
import { type Language, makeTexts, type Texts, type TextTable } from './make-texts';

const FILES: Record<Language, string> = { en: enUrl, 'pt-BR': ptBRUrl };
const loaded = new Map<Language, Promise<Texts>>();

/** Reads one language's file out of our own package when it is needed: for the pages, and for the worker, which speaks seldom and must start fast. */
export function loadTexts(language: Language): Promise<Texts> {
  const before = loaded.get(language);
  if (before) return before;
  const texts = read(language);
  loaded.set(language, texts);
  return texts;
}

async function read(language: Language): Promise<Texts> {
  const answer = await fetch(new URL(FILES[language], location.origin));
  return makeTexts(language, (await answer.json()) as TextTable);
}
