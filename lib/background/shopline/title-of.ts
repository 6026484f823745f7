/** A title in the first language that it has: Chinese of Taiwan and English before the others. */
export function titleOf(translations: Readonly<Record<string, string | null>> | null): string {
  if (!translations) return '';
  const first = ['zh-hant', 'en', ...Object.keys(translations)].find((language) => translations[language]);
  return (first && translations[first]) || '';
}
