import { create } from 'zustand';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';

interface QuotaState {
  readonly accountId: string | null;
  readonly quota: OutputOf<'quota.read'> | null;
  readonly look: (accountId: string) => Promise<void>;
}

/** How many calls an account has left; unknown stays unknown, it never holds anything up. */
export const useQuota = create<QuotaState>((set, get) => ({
  accountId: null,
  quota: null,
  look: async (accountId) => {
    if (get().accountId !== accountId) set({ accountId, quota: null });
    const answer = await ask('quota.read', { accountId });
    if (answer.ok && get().accountId === accountId) set({ quota: answer.value });
  },
}));
