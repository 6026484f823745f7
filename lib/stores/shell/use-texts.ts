import { useEffect, useSyncExternalStore } from 'react';
import type { Language, Texts } from '#lib/i18n/make-texts';
import { languageFrom, loadLanguage, onLoaded, textsOf } from './language';
import { useSetting } from './use-setting';

export type { Language, TextKey, Texts } from '#lib/i18n/make-texts';

/** The texts in the person's language: the one that is set, else the browser's. */
export function useTexts(): { t: Texts; language: Language } {
  const language = languageFrom(useSetting('language'));
  const t = useSyncExternalStore(onLoaded, () => textsOf(language));
  useEffect(() => void loadLanguage(language), [language]);
  return { t, language };
}
