import { LANGUAGE_CODES, type Language } from '#lib/domain/language';
import type { FileKey } from '#lib/i18n/parts';
import { readTexts } from '#scripts/texts/text-files';

/** A key as it stands in a file: plural texts with their form. */
export type TextKey = FileKey;

const tables = new Map(LANGUAGE_CODES.map((language) => [language, readTexts(language)]));

/** The text of a key, as the extension shows it; texts with open places are matched up to the first of them. */
export const tIn = (language: Language, key: TextKey): string => (tables.get(language)?.[key]?.split('{')[0] ?? '').trim();

/** The same in English. */
export const t = (key: TextKey): string => tIn('en', key);
