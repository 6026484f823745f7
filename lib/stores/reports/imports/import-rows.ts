import type { Failure } from '#lib/domain/failure';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import { allImports } from '#lib/records/reports/imports/imports';
import { useLive } from '#lib/stores/shell/use-live';

export type { ImportRow };

const TABLES = ['imports'] as const;

/** All files that were taken in, the newest first, live; null until they have been read. */
export function useImportRows(): { readonly rows: readonly ImportRow[] | null; readonly failure: Failure | null } {
  const { value, failure } = useLive(TABLES, allImports, '');
  return { rows: value, failure };
}
