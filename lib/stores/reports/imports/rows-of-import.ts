import { useCallback } from 'react';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import { rowsOfImport } from '#lib/records/reports/imports/imports';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import type { ImportRow } from './import-rows';

const TABLES = ['importRows'] as const;

/** The rows of a file that is no commission report. */
export function useRowsOfImport({ accountId, importId }: ImportRow): LiveAnswer<readonly FileRow[]> {
  const read = useCallback(() => rowsOfImport(accountId, importId), [accountId, importId]);
  return useLive(TABLES, read, importId);
}
