import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** The language of numbers and dates in the component library's fields. */
export function LocaleProvider({ language, children }: { language: string; children: ReactNode }) {
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}
