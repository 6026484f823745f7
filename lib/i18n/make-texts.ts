import type { Language } from '#lib/domain/language';
import type { TextKey } from './parts';

export { chooseLanguage, type Language } from '#lib/domain/language';
export type { TextKey } from './parts';

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
