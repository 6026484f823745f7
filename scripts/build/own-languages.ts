import type { Plugin } from 'vite';
import { LANGUAGE_CODES } from '#lib/domain/language';

/** A component library's own words in one language: `…/intl/…/de-DE.mjs`. */
const WORDS = /[\\/]node_modules[\\/](?:@?react-(?:aria|stately)[^\\/]*)[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2})-[A-Z]{2}\.(m?js|cjs)$/;
const OURS = new Set(LANGUAGE_CODES.map((code) => code.slice(0, 2)));

/** Leaves the languages out that the extension does not speak: the library's words are English there, as ours are. */
export const ownLanguages = (): Plugin => ({
  name: 'own-languages',
  load(id) {
    const [, language = '', ending] = WORDS.exec(id) ?? [];
    return ending && !OURS.has(language) ? `export { default } from './en-US.${ending}';` : null;
  },
});
