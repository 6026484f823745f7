import { create } from 'zustand';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import { goToView } from '#lib/stores/shell/use-panel-view';

export interface WholeShopInput {
  readonly accountId: string;
  readonly shopConfirmed: boolean;
  /** `add`: all that are not in the open campaign; `edit`: all that are. */
  readonly doing: 'add' | 'edit';
  readonly rate: CommissionRate;
  /** Of what is added, Unix ms; null: without end. */
  readonly end: number | null;
}

interface WholeShopState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Starts AMS's work on all products, once for each review, and leads to the job. */
  readonly start: (requestId: string, input: WholeShopInput) => Promise<void>;
}

/** One rate for all products of a shop. */
export const useWholeShop = create<WholeShopState>((set, get) => ({
  busy: false,
  failure: null,
  start: async (requestId, { doing, end, ...wish }) => {
    if (get().busy) return;
    set({ busy: true, failure: null });
    const started = await ask('job.applyToAll', { requestId, doing, start: null, end: doing === 'edit' ? 'keep' : end, ...wish });
    set({ busy: false, failure: started.ok ? null : started.failure });
    if (started.ok) goToView('jobs', started.value.jobId);
  },
}));
