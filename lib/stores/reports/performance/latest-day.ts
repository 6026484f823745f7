import { useCallback } from 'react';
import type { Day } from '#lib/domain/day';
import { useLive } from '#lib/stores/shell/use-live';

const TABLES = ['reportSyncs'] as const;

/** The latest day with data that was read of a shop; null: none. The panel's first load does without what reads it. */
export const useLatestDay = (accountId: string): Day | null =>
  useLive(
    TABLES,
    useCallback(async () => (await import('./read-overview')).latestRead(accountId), [accountId]),
    accountId,
  ).value;
