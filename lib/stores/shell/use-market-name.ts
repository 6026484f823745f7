import { useCallback } from 'react';
import { useTexts } from './use-texts';

/** A country's name in the person's language. Takes any country code, for there are sites without an API. */
export function useMarketName(): (code: string) => string {
  const { language } = useTexts();
  return useCallback((code) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code, [language]);
}
