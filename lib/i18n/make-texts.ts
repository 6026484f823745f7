import type en from './locales/en.json';

export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A key of a text. Plural texts are kept as `<key>_one` and `<key>_other` and asked for as `<key>`. */
export type TextKey = keyof typeof en | PluralKey<keyof typeof en>;
type PluralKey<K> = K extends `${infer Base}_other` ? Base : never;

export type TextTable = Readonly<Record<string, string>>;
export type TextValues = Readonly<Record<string, string | number>>;
/** `{name}` in a text is replaced by the value; `count` chooses the plural form. Values must already be formatted. */
export type Texts = (key: TextKey, values?: TextValues) => string;

/** The texts of one language. */
export function makeTexts(language: Language, table: TextTable): Texts {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? table[`${key}_${plural.select(count)}`] : undefined;
    const text = form ?? table[`${key}_other`] ?? table[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

/** The best language of ours for what the person reads (`navigator.languages` or a setting). */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const short = tag.toLowerCase().split('-')[0];
    const hit = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase() || language.split('-')[0] === short);
    if (hit) return hit;
  }
  return 'en';
}
