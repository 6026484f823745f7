import { loadTexts } from '#lib/i18n/load-texts';
import { chooseLanguage, type Language, type Texts } from '#lib/i18n/make-texts';
import { readSetting } from '#lib/settings/settings';

/** The language that the person chose, else the browser's. */
export async function personsLanguage(): Promise<Language> {
  const chosen = await readSetting('language');
  return chosen === 'auto' ? chooseLanguage(navigator.languages) : chosen;
}

export const texts = async (): Promise<Texts> => loadTexts(await personsLanguage());
