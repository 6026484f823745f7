import { loadTexts } from '#lib/i18n/load-texts';
import { chooseLanguage, type Language, type Part, type TextKey, type Texts } from '#lib/i18n/make-texts';
import { readSetting } from '#lib/settings/settings';

/** The language that the person chose, else the browser's. */
export async function personsLanguage(): Promise<Language> {
  const chosen = await readSetting('language');
  return chosen === 'auto' ? chooseLanguage(navigator.languages) : chosen;
}

/** What the worker says, in the person's language: the parts that hold it. */
export const texts = async <P extends Part>(...parts: readonly P[]): Promise<Texts<TextKey<P>>> =>
  loadTexts(await personsLanguage(), parts);
