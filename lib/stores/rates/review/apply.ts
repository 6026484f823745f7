import { create } from 'zustand';
import { type Failure, failure as failureOf } from '#lib/domain/failure';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import { changesOf } from '#lib/domain/rates/review/changes';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { unreadFields } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { fail, type Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useCosts } from './costs';
import { draftNow, dropDraft } from './draft';

interface ApplyState {
  readonly sending: boolean;
  readonly failure: Failure | null;
  /**
   * Starts the job that changes the ticked products; answers its id, null when it could not be started. Sent is what stands in the fields
   * now: nothing while one of them cannot be read, nor from a picture that is older than the draft, nor of another shop than the one that
   * the panel names. The draft is kept until then, and its id is the request's: pressed twice, or in two windows, it is one job.
   */
  readonly apply: (draft: ReviewDraft, rows: readonly ReviewRow[], shown: ShownShop) => Promise<string | null>;
  readonly forget: () => void;
}

export interface ShownShop {
  /** The shop that the panel's head names. */
  readonly accountId: string | null;
  /** The person has confirmed it. */
  readonly confirmed: boolean;
}

/** The one step of a review that changes anything. */
export const useReviewApply = create<ApplyState>((set, get) => ({
  sending: false,
  failure: null,
  apply: async (draft, rows, shown) => {
    const { id, accountId } = draft;
    const now = draftNow(accountId);
    if (get().sending || now?.id !== id || now.revision !== draft.revision || unreadFields(now).length > 0) return null;
    if (shown.accountId !== accountId) {
      set({ failure: failureOf('notThisShop') });
      return null;
    }
    const changes = changesOf(rows);
    if (changes.length === 0) return null;
    set({ sending: true, failure: null });
    const started = await start(draft, changes, shown.confirmed);
    if (started.ok) await dropDraft(accountId);
    set({ sending: false, failure: started.ok ? null : started.failure });
    return started.ok ? started.value.jobId : null;
  },
  forget: () => set({ failure: null }),
}));

async function start(
  { id, accountId, costs }: ReviewDraft,
  changes: RateChange[],
  shopConfirmed: boolean,
): Promise<Result<{ jobId: string }>> {
  const saved = await useCosts.getState().keepTyped(accountId, costs);
  if (!saved) return fail(useCosts.getState().failure ?? failureOf('unexpected'));
  return ask('job.applyRates', { requestId: id, accountId, shopConfirmed, changes }).catch(() => fail(failureOf('unexpected')));
}
