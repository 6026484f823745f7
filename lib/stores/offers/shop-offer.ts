import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { emptyQuery } from '#lib/domain/offers/offer-query';
import { ask } from '#lib/messages/ask';

interface ShopReadingState {
  /** Shop id → being asked, or why it was refused. What was read lies in records. */
  readonly readings: Readonly<Record<string, 'asked' | 'none' | 'known' | Failure>>;
  readonly load: (accountId: string, shopId: string) => Promise<void>;
}

/** Asks for one shop's campaign: its budget and how much of it carries the seller's part. One call. */
export const useShopRead = create<ShopReadingState>((set, get) => ({
  readings: {},
  load: async (accountId, shopId) => {
    if (get().readings[shopId] === 'asked') return;
    const tell = (is: ShopReadingState['readings'][string]) => set(({ readings }) => ({ readings: { ...readings, [shopId]: is } }));
    tell('asked');
    const answer = await ask('offers.read', { accountId, query: { ...emptyQuery('shop'), shopId, shopTypes: [] }, page: 1 });
    tell(answer.ok ? (answer.value.rows.length > 0 ? 'known' : 'none') : answer.failure);
  },
}));
