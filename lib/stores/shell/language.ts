import { loadTexts } from '#lib/i18n/load-texts';
import { chooseLanguage, type Language, type Texts } from '#lib/i18n/make-texts';
import type { SettingValue } from '#lib/settings/table';

/** The language that a setting means: the one named, else the browser's. */
export const languageFrom = (set: SettingValue<'language'>): Language => (set === 'auto' ? chooseLanguage(navigator.languages) : set);

/** Loads a language's texts; a page loads the one it shows and no other. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  loaded.set(language, await loadTexts(language));
  for (const tell of listeners) tell();
}

/** The texts of a language, or of the one shown so far until they are there. */
export function textsOf(language: Language): Texts {
  const texts = loaded.get(language);
  if (texts) shown = texts;
  return shown;
}

/** Calls back when a language has been loaded. Returns how to stop. */
export function onLoaded(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const loaded = new Map<Language, Texts>();
const listeners = new Set<() => void>();
let shown: Texts = (key) => key;
