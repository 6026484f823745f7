import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';

const MOST = 60;

interface ShopReadState {
  /** `account item` → when it was read, Unix ms. */
  readonly readAt: Readonly<Record<string, number>>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly load: (accountId: string, itemIds: readonly string[]) => Promise<void>;
}

/** Has products read; the results are read from records. */
export const usePanelReading = create<ShopReadState>((set) => ({
  readAt: {},
  busy: false,
  failure: null,
  load: async (accountId, itemIds) => {
    const ids = itemIds.slice(0, MOST);
    if (ids.length === 0) return;
    set({ busy: true });
    const answer = await ask('shop.lookAtItems', { accountId, itemIds: ids });
    const at = Date.now();
    set(({ readAt }) => ({
      busy: false,
      failure: answer.ok ? null : answer.failure,
      readAt: answer.ok ? { ...readAt, ...Object.fromEntries(ids.map((id) => [`${accountId} ${id}`, at])) } : readAt,
    }));
  },
}));
