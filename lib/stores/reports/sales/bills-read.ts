import { useCallback } from 'react';
import { ok, type Result } from '#lib/domain/result';
import { syncOf } from '#lib/records/reports/sync-days';
import { useLive } from '#lib/stores/shell/use-live';
import type { SalesPlace } from './place';

const TABLES = ['reportSyncs'] as const;

/** When the list of a shop's bills was read last, Unix ms. `never`: it was not, and nobody knows whether there are any; null: not known yet. */
export const useBillsRead = ({ accountId }: SalesPlace): number | 'never' | 'files' | null =>
  useLive(
    TABLES,
    useCallback(() => lastRead(accountId), [accountId]),
    accountId ?? '',
  ).value;

async function lastRead(accountId: string | null): Promise<Result<number | 'never' | 'files'>> {
  // Files are all that there is of them.
  if (accountId === null) return ok('files');
  const sync = await syncOf(accountId, 'bills');
  return sync.ok ? ok(sync.value.endedAt ?? 'never') : sync;
}
