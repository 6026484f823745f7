import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { columnName } from '#lib/stores/reports/imports/column-name';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Columns that such a report had so far and this file does not: said where the portal makes all of them, not where a person chooses. */
export function MissingColumns({ row: { kind, missing } }: { row: ImportRow }) {
  const { t, language } = useTexts();
  if (missing.length === 0 || CHOSEN.has(kind)) return null;
  const names = missing.map((column) => columnName(LAYOUTS[kind], column, language));
  return <small className="muted">{t('imports.columnsGone', { count: names.length, names: namesText(names) })}</small>;
}

const CHOSEN: ReadonlySet<ImportRow['kind']> = new Set(['adSpend', 'lazadaConversions', 'customLinks']);
