interface LanguageRow {
  /** In its own words, as the switches show it. */
  readonly name: string;
}

/**
 * The languages of the extension; the first one is spoken where none fits. A language is a row here and a folder of its code in
 * `lib/i18n/locales`: switch, settings, the browser's own texts (`_locales`) and the tests follow.
 */
export const LANGUAGES = {
  en: { name: 'English' },
  'pt-BR': { name: 'Português (Brasil)' },
} as const satisfies Record<string, LanguageRow>;

export type Language = keyof typeof LANGUAGES;

/** Their codes, in the order of the table. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** The language spoken where none fits. */
export const FALLBACK_LANGUAGE = LANGUAGE_CODES[0];

/** The best language of ours for what a person reads (`navigator.languages`): the same tag, else the same language of another country. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const asked = tag.toLowerCase();
    const hit =
      LANGUAGE_CODES.find((code) => code.toLowerCase() === asked) ?? LANGUAGE_CODES.find((code) => primary(code) === primary(asked));
    if (hit) return hit;
  }
  return FALLBACK_LANGUAGE;
}

/** The folder of a language's texts in a manifest's `_locales`. */
export const manifestFolder = (language: Language): string => language.replace('-', '_');

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
