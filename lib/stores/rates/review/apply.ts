import { create } from 'zustand';
import { type Failure, failure as failureOf } from '#lib/domain/failure';
import { changesOf } from '#lib/domain/rates/review/changes';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { ask } from '#lib/messages/ask';
import { keepDraft } from './draft';

interface ApplyState {
  readonly sending: boolean;
  readonly failure: Failure | null;
  /**
   * Starts the job that changes the ticked products; answers its id, null when it could not be started. The draft is kept until then, and its
   * id is the request's: pressed twice, or in two windows, it is one job.
   */
  readonly apply: (draft: ReviewDraft, rows: readonly ReviewRow[], shopConfirmed: boolean) => Promise<string | null>;
  readonly forget: () => void;
}

/** The one step of a review that changes anything. */
export const useReviewApply = create<ApplyState>((set, get) => ({
  sending: false,
  failure: null,
  apply: async ({ id, accountId }, rows, shopConfirmed) => {
    if (get().sending) return null;
    const changes = changesOf(rows);
    if (changes.length === 0) return null;
    set({ sending: true, failure: null });
    const started = await ask('job.applyRates', { requestId: id, accountId, shopConfirmed, changes }).catch(() => ({
      ok: false as const,
      failure: failureOf('unexpected'),
    }));
    if (started.ok) await keepDraft(null);
    set({ sending: false, failure: started.ok ? null : started.failure });
    return started.ok ? started.value.jobId : null;
  },
  forget: () => set({ failure: null }),
}));
