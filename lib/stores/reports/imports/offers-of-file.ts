import { useCallback } from 'react';
import { type FileOffer, fileOffers } from '#lib/domain/reports/files/file-offers';
import { rowsOfImport } from '#lib/records/reports/imports/imports';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import type { ImportRow } from './import-rows';

const TABLES = ['importRows'] as const;

/** The offers that stand in a file of the portal's offer list. */
export function useFileOffers({ accountId, importId }: ImportRow): LiveAnswer<readonly FileOffer[]> {
  const read = useCallback(async () => {
    const rows = await rowsOfImport(accountId, importId);
    return rows.ok ? { ok: true as const, value: fileOffers(rows.value) } : rows;
  }, [accountId, importId]);
  return useLive(TABLES, read, importId);
}
