import { create } from 'zustand';
import type { OfferRow } from '#lib/domain/offers/offer-row';

/** So many stand side by side. */
export const MOST_COMPARED = 4;

interface PicksState {
  /** Ticked offers in the order of ticking. */
  readonly picked: readonly OfferRow[];
  /** Those whose details are open. */
  readonly compared: readonly OfferRow[];
  readonly toggle: (offer: OfferRow, on: boolean) => void;
  readonly clear: () => void;
  readonly compare: (offers: readonly OfferRow[]) => void;
}

/** The offers that the person has ticked, over all lists. */
export const useOfferPicks = create<PicksState>((set) => ({
  picked: [],
  compared: [],
  toggle: (offer, on) =>
    set(({ picked }) => {
      const others = picked.filter(({ key, market }) => key !== offer.key || market !== offer.market);
      return { picked: on ? [...others, offer] : others };
    }),
  clear: () => set({ picked: [] }),
  compare: (offers) => set({ compared: offers.slice(0, MOST_COMPARED) }),
}));
