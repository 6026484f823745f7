import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';

interface RedirectState {
  /** null: not told yet. */
  readonly address: string | null;
  readonly failure: Failure | null;
  readonly copy: 'done' | 'refused' | null;
  readonly load: () => Promise<void>;
  readonly copyIt: () => Promise<void>;
}

/** The address to which Shopee leads back, for the app's owner to enter in the Console. */
export const useRedirect = create<RedirectState>((set, get) => ({
  address: null,
  failure: null,
  copy: null,
  load: async () => {
    const answer = await ask('shop.redirect', {});
    set(answer.ok ? { address: answer.value.address, failure: null, copy: null } : { failure: answer.failure, copy: null });
  },
  copyIt: async () => {
    const { address } = get();
    if (address === null) return;
    set({ copy: (await copy(address)) ? 'done' : 'refused' });
  },
}));
