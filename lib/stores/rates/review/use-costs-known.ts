import { useCallback } from 'react';
import { costsKnown } from '#lib/records/rates/costs';
import { useLive } from '#lib/stores/shell/use-live';

const TABLES = ['costs'] as const;

/** How many costs are known of a shop, and since when; null: not read yet. */
export function useCostsKnown(accountId: string): { readonly count: number; readonly last: number | null } | null {
  return useLive(
    TABLES,
    useCallback(() => costsKnown(accountId), [accountId]),
    accountId,
  ).value;
}
