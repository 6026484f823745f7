import type { Language } from '#lib/domain/language';
import type { HeadLanguage, Layout } from '#lib/domain/reports/files/layout';

/** What Shopee calls a column in the person's language; where it has no such name, in English, else as any portal writes it. */
export function columnName(layout: Layout, column: string, language: Language): string {
  const names = layout.columns[column];
  const own: HeadLanguage = language === 'pt-BR' ? 'pt' : 'en';
  for (const one of [own, 'en', 'vi', 'id', 'pt', 'th', 'zh'] as const) {
    const [first] = [names?.[one] ?? []].flat();
    if (first) return first;
  }
  return column;
}
