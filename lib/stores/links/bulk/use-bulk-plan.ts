import { useCallback, useDeferredValue, useMemo } from 'react';
import { budgetMs } from '#lib/domain/jobs/job-progress';
import { type BulkRow, bulkPlan, isLinkable, soleAccount } from '#lib/domain/links/bulk-plan';
import { addressesInText } from '#lib/domain/links/listed/addresses-in-text';
import { joinSources, listed } from '#lib/domain/links/listed/listed-address';
import { knownReuseKeys } from '#lib/records/links/links';
import { type Quota, useQuota } from '#lib/stores/accounts/quota';
import { useReuseKeys } from '#lib/stores/links/use-reuse-keys';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useBulk } from './bulk';

/** The most addresses of one job. */
export const MOST_ADDRESSES = 10_000;
const LINKS = ['links'] as const;

export interface BulkDraft {
  readonly rows: readonly PlannedRow[];
  /** The names of the columns that came along from files. */
  readonly head: readonly string[];
  /** Addresses found beyond the most that one job takes. */
  readonly beyond: number;
  /** Whether the text has changed and is still being read. */
  readonly reading: boolean;
  readonly fresh: number;
  readonly known: number;
  readonly refused: number;
  readonly repeated: number;
  readonly calls: number;
  /** The account of all rows; null when each country's own is used. */
  readonly accountId: string | null;
  /** The account's calls; null: each country's own account is used, it has no key, or its calls are unknown. */
  readonly quota: Quota | null;
  /** Milliseconds that the budget makes them take; null: nothing to wait for, or unknown. */
  readonly waitMs: number | null;
}
export interface PlannedRow extends BulkRow {
  readonly state: 'fresh' | 'known' | 'refused';
}

/** What would become of the list as it stands: every address named before anything is made. */
export function useBulkPlan(): BulkDraft {
  const { text, sources, accountId } = useBulk();
  const accounts = useSetting('accounts');
  const withOffers = useSetting('bulkOffers');
  const read = useDeferredValue(text);
  const pasted = useMemo(() => addressesInText(read).map((url) => listed(url)), [read]);
  const { head, addresses } = useMemo(() => joinSources(sources), [sources]);
  const plan = useMemo(() => bulkPlan([...pasted, ...addresses], accounts, accountId), [pasted, addresses, accounts, accountId]);
  const sole = accountId ?? soleAccount(plan)?.id ?? null;
  const keys = useReuseKeys(plan);
  const links = useLive(
    LINKS,
    useCallback(() => knownReuseKeys([...keys.values()]), [keys]),
    '',
  );
  const rows = useMemo(() => {
    const stateOf = (row: BulkRow) => (isLinkable(row) ? (links.value?.has(keys.get(row.url) ?? '') ? 'known' : 'fresh') : 'refused');
    return plan.slice(0, MOST_ADDRESSES).map((row): PlannedRow => ({ ...row, state: stateOf(row) }));
  }, [plan, keys, links.value]);
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length;
  const calls = rows.reduce((sum, row) => sum + callsOf(row, withOffers), 0);
  const quota = useQuota(sole);
  return {
    rows,
    head,
    beyond: plan.length - rows.length,
    reading: read !== text,
    fresh: count('fresh'),
    known: count('known'),
    refused: count('refused'),
    repeated: rows.reduce((sum, { times }) => sum + times - 1, 0),
    calls,
    accountId: sole,
    quota,
    waitMs: quota ? budgetMs(calls, quota, Date.now()) || null : null,
  };
}

/** Calls that a row takes: one for a new link, one more where the catalogue is asked what captions say. */
function callsOf(
  { state, account, about, target }: BulkRow & { readonly state: 'fresh' | 'known' | 'refused' },
  withOffers: boolean,
): number {
  if (state === 'refused' || account?.kind !== 'affiliateKey') return 0;
  const asks = withOffers && !about?.priceMin && target.ok && target.address.itemId !== null;
  return (state === 'fresh' ? 1 : 0) + (asks ? 1 : 0);
}
