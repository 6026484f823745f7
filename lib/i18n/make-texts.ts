import type { Language } from '#lib/domain/language';
import type { TextKey } from './parts';

export { chooseLanguage, type Language } from '#lib/domain/language';
export type { Part, TextKey } from './parts';

export type TextTable = Readonly<Record<string, string>>;
export type TextValues = Readonly<Record<string, string | number>>;
/** `{name}` in a text is replaced by the value; `count` chooses the plural form. Values must already be formatted. A text that is not loaded is empty. */
export type Texts<Key extends string = TextKey> = (key: Key, values?: TextValues) => string;

/** The texts of one language. */
export function makeTexts<Key extends string = TextKey>(language: Language, table: TextTable): Texts<Key> {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const count = values['count'];
    // Nobody writes "0 campanha", though Portuguese counts 0 among what is one.
    const form = typeof count === 'number' && count !== 0 ? table[`${key}_${plural.select(count)}`] : undefined;
    const text = form ?? table[`${key}_other`] ?? table[key] ?? '';
    // What ends a word that is cut short, such as "nov.", ends the sentence too.
    return text.replace(/(\{(\w+)\})(\.?)/g, (_, place: string, name: string, stop: string) => {
      const value = String(values[name] ?? place);
      return value.endsWith('.') ? value : value + stop;
    });
  };
}
