import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';

interface PromotionsState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly read: (accountId: string) => Promise<void>;
}

const usePromotionReading = create<PromotionsState>((set) => ({
  busy: false,
  failure: null,
  read: async (accountId) => {
    set({ busy: true, failure: null });
    const answer = await ask('store.promotions', { accountId });
    set({ busy: false, failure: answer.ok ? null : answer.failure });
  },
}));

/** Reads the promotions that a campaign may name, when a form is opened; they are shown from the records. */
export function useReadPromotions(accountId: string): { readonly busy: boolean; readonly failure: Failure | null } {
  const { busy, failure, read } = usePromotionReading();
  useEffect(() => void read(accountId), [accountId, read]);
  return { busy, failure };
}
