import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';

export type TextKey = keyof typeof import('#lib/i18n/locales/en.json');
type Language = 'en' | 'pt-BR';

const read = (language: Language) =>
  JSON.parse(readFileSync(join(ROOT, 'lib', 'i18n', 'locales', `${language}.json`), 'utf8')) as Readonly<Record<TextKey, string>>;
const tables = { en: read('en'), 'pt-BR': read('pt-BR') };

/** The text of a key, as the extension shows it; texts with open places are matched up to the first of them. */
export const tIn = (language: Language, key: TextKey): string => (tables[language][key].split('{')[0] ?? '').trim();

/** The same in English. */
export const t = (key: TextKey): string => tIn('en', key);
