import { chooseLanguage, LANGUAGES, type Language } from '#lib/domain/language';
import { loadTexts } from '#lib/i18n/load-texts';
import type { Texts } from '#lib/i18n/make-texts';
import type { Part } from '#lib/i18n/parts';
import type { SettingValue } from '#lib/settings/table';

/** The language that a setting means: the one named, else the browser's. */
export const languageFrom = (set: SettingValue<'language'>): Language =>
  set !== 'auto' && set in LANGUAGES ? set : chooseLanguage(navigator.languages);

/** Makes these parts known, here and after a change of language: called by a page before it is mounted, and by what is loaded later. */
export async function needTexts(parts: readonly Part[]): Promise<void> {
  for (const part of parts) needed.add(part);
  if (asked) await loadLanguage(asked);
}

/** Loads what is needed of a language's texts; a page loads the one it shows and no other. */
export async function loadLanguage(language: Language): Promise<void> {
  asked = language;
  if (isComplete(language)) return;
  const parts = [...needed];
  const texts = await loadTexts(language, parts);
  // Parts asked for meanwhile may have come first.
  if ((loaded.get(language)?.parts ?? 0) >= parts.length) return;
  loaded.set(language, { texts, parts: parts.length });
  for (const tell of listeners) tell();
}

/** The texts of a language, or of the one shown so far until they are there. */
export function textsOf(language: Language): Texts {
  const own = loaded.get(language);
  if (own && (shown.language === language || isComplete(language))) shown = { texts: own.texts, language };
  return shown.texts;
}

/** Calls back when texts have been loaded. Returns how to stop. */
export function onLoaded(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const isComplete = (language: Language): boolean => loaded.get(language)?.parts === needed.size;

/** Parts are only ever added: their number tells whether a language has them all. */
const needed = new Set<Part>();
const loaded = new Map<Language, { readonly texts: Texts; readonly parts: number }>();
const listeners = new Set<() => void>();
let asked: Language | null = null;
let shown: { readonly texts: Texts; readonly language: Language | null } = { texts: () => '', language: null };
