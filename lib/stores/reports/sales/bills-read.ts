import { useCallback } from 'react';
import { type Failure, failure } from '#lib/domain/failure';
import { ok, type Result } from '#lib/domain/result';
import { syncOf } from '#lib/records/reports/sync-days';
import { useLive } from '#lib/stores/shell/use-live';
import type { SalesPlace } from './place';

const TABLES = ['reportSyncs'] as const;

/** How well the list of a shop's bills is known. */
export interface BillsRead {
  /** When it was last read, Unix ms; null: never, and nobody knows whether there are any. */
  readonly at: number | null;
  /** The last reading came to nothing: what has come since `at` nobody knows. */
  readonly failed: { readonly why: Failure; readonly at: number } | null;
}

/** `files`: these are all that there is of bills; null: not known yet. */
export const useBillsRead = ({ accountId }: SalesPlace): BillsRead | 'files' | null =>
  useLive(
    TABLES,
    useCallback(() => lastRead(accountId), [accountId]),
    accountId ?? '',
  ).value;

async function lastRead(accountId: string | null): Promise<Result<BillsRead | 'files'>> {
  if (accountId === null) return ok('files');
  const sync = await syncOf(accountId, 'bills');
  if (!sync.ok) return sync;
  const { endedAt, failed = null } = sync.value;
  return ok({ at: endedAt, failed: failed && { why: failure(failed.code), at: failed.at } });
}
