import { createContext, type ReactNode, useContext } from 'react';

const Locale = createContext<string | null>(null);

/** The language whose notation numbers are read and written in, in the kit's fields. */
export function LocaleProvider({ language, children }: { language: string; children: ReactNode }) {
  return <Locale value={language}>{children}</Locale>;
}

/** The page's language; the browser's, where the page names none. */
export const useLocale = (): string => useContext(Locale) ?? navigator.language;
