import { useEffect } from 'react';
import { create } from 'zustand';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';
import { useSetting } from '#lib/stores/shell/use-setting';

type Quota = OutputOf<'quota.read'>;

interface BudgetsState {
  readonly quotas: Readonly<Record<string, Quota>>;
  readonly look: (accountId: string) => Promise<void>;
}

/** What each account has left of its calls; an unknown budget stays unknown, it never holds anything up. */
const useBudgets = create<BudgetsState>((set) => ({
  quotas: {},
  look: async (accountId) => {
    const answer = await ask('quota.read', { accountId });
    if (answer.ok) set(({ quotas }) => ({ quotas: { ...quotas, [accountId]: answer.value } }));
  },
}));

/**
 * The budget of an account with a key, asked again whenever `mark` changes; null for all others.
 *
 * @param mark anything that changes when calls were made
 */
export function useBudget(accountId: string | null, mark: string | number): Quota | null {
  const keyed = useSetting('accounts').some(({ id, kind }) => id === accountId && kind === 'affiliateKey');
  const { quotas, look } = useBudgets();
  useEffect(() => {
    if (keyed && accountId !== null && mark !== undefined) void look(accountId);
  }, [keyed, accountId, look, mark]);
  return keyed && accountId !== null ? (quotas[accountId] ?? null) : null;
}
