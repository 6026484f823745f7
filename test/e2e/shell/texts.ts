import { LANGUAGE_CODES, type Language } from '#lib/domain/language';
import type { TextValues } from '#lib/i18n/make-texts';
import type { FileKey } from '#lib/i18n/parts';
import { readTexts } from '#scripts/texts/text-files';

/** A key as it stands in a file: plural texts with their form. */
export type TextKey = FileKey;

const tables = new Map(LANGUAGE_CODES.map((language) => [language, readTexts(language)]));

/** The text of a key, as the extension shows it; texts with open places are matched up to the first of them that has no value. */
export const tIn = (language: Language, key: TextKey, values: TextValues = {}): string =>
  (tables.get(language)?.[key] ?? '')
    .replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
    .split('{', 1)
    .join()
    .trim();

/** The same in English. */
export const t = (key: TextKey, values?: TextValues): string => tIn('en', key, values);

/** A whole English text under one of the keys, as plural texts stand under several; `place` is what may stand in its places. */
export const whole = (keys: readonly TextKey[], place = '(.+)'): RegExp =>
  new RegExp(
    `^(?:${keys
      .map((key) =>
        (tables.get('en')?.[key] ?? '')
          .split(/\{\w+\}/)
          .map(literally)
          .join(place),
      )
      .join('|')})$`,
  );

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
