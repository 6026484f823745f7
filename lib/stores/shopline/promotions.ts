import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';

interface PromotionsState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Promotions that could not be read. */
  readonly leftOut: number;
  readonly read: (accountId: string) => Promise<void>;
}

const usePromotionReading = create<PromotionsState>((set) => ({
  busy: false,
  failure: null,
  leftOut: 0,
  read: async (accountId) => {
    set({ busy: true, failure: null, leftOut: 0 });
    const answer = await ask('shopline.promotions', { accountId });
    set({ busy: false, ...(answer.ok ? answer.value : { failure: answer.failure }) });
  },
}));

/** Reads the promotions that a campaign may name, when a form is opened; they are shown from the records. */
export function useReadPromotions(accountId: string): Pick<PromotionsState, 'busy' | 'failure' | 'leftOut'> {
  const { busy, failure, leftOut, read } = usePromotionReading();
  useEffect(() => void read(accountId), [accountId, read]);
  return { busy, failure, leftOut };
}
