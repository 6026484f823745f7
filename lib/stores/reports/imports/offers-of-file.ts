import { useMemo } from 'react';
import { type FileOffer, fileOffers } from '#lib/domain/reports/files/file-offers';
import type { LiveAnswer } from '#lib/stores/shell/use-live';
import type { ImportRow } from './import-rows';
import { useRowsOfImport } from './rows-of-import';

/** The offers that stand in a file of the portal's offer list. */
export function useFileOffers(row: ImportRow): LiveAnswer<readonly FileOffer[]> {
  const { value, failure } = useRowsOfImport(row);
  return useMemo(() => ({ value: value && fileOffers(value), failure }), [value, failure]);
}
