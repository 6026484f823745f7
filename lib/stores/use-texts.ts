import { chooseLanguage, createTexts, type Language, type Texts } from '../i18n/texts';
import { useSetting } from './use-setting';

export type { TextKey } from '../i18n/texts';

/** The texts in the person's language: the one that is set, else the browser's. */
export function useTexts(): { t: Texts; language: Language } {
  const set = useSetting('language');
  const language = set === 'auto' ? chooseLanguage(navigator.languages) : set;
  return { t: textsOf(language), language };
}

const made = new Map<Language, Texts>();

function textsOf(language: Language): Texts {
  const texts = made.get(language) ?? createTexts(language);
  made.set(language, texts);
  return texts;
}
