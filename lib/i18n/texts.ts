import en from './locales/en.json';
import ptBR from './locales/pt-BR.json';
import { type Language, makeTexts, type Texts, type TextTable } from './make-texts';

export { chooseLanguage, LANGUAGES, type Language, type TextKey, type Texts, type TextValues } from './make-texts';

const TABLES: Record<Language, TextTable> = { en, 'pt-BR': ptBR };

/** For pages, which show texts from their first frame: the language is a value, given by the caller. */
export const createTexts = (language: Language): Texts => makeTexts(language, TABLES[language]);
