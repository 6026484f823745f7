import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { ask } from '#lib/messages/ask';

/** `shop.readAgain` takes 50 products. */
const A_CALL = 50;

interface ReadingState {
  readonly state: 'idle' | 'reading' | 'done' | 'failed' | 'stopped';
  /** Of which draft. */
  readonly draftId: string | null;
  readonly done: number;
  readonly total: number;
  readonly failure: Failure | null;
  /** When the reading ended well, Unix ms. */
  readonly readAt: number | null;
  /** Reads the draft's products again, by id; goes on where it stopped. */
  readonly read: (draft: Pick<ReviewDraft, 'id' | 'accountId' | 'items'>, from?: number) => Promise<void>;
  readonly stop: () => void;
}

/** The products of the review as they are now. Until they were all read, nothing can be applied. */
export const useReviewReading = create<ReadingState>((set, get) => ({
  state: 'idle',
  draftId: null,
  done: 0,
  total: 0,
  failure: null,
  readAt: null,
  read: async ({ id, accountId, items }, from = 0) => {
    const mine = ++round;
    set({ state: 'reading', draftId: id, done: from, total: items.length, failure: null, readAt: null });
    for (let at = from; at < items.length; at += A_CALL) {
      const itemIds = items.slice(at, at + A_CALL).map(({ itemId }) => itemId);
      const answer = await ask('shop.readAgain', { accountId, itemIds });
      // Another draft, or a stop, came meanwhile.
      if (mine !== round) return;
      if (!answer.ok) return set({ state: 'failed', failure: answer.failure });
      set({ done: Math.min(items.length, at + A_CALL) });
    }
    set({ state: 'done', readAt: Date.now() });
  },
  stop: () => {
    if (get().state !== 'reading') return;
    round++;
    set({ state: 'stopped' });
  },
}));

let round = 0;
