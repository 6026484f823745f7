import { create } from 'zustand';
import type { MarketCode } from '#lib/domain/market';

interface LinkChoiceState {
  /** An address typed or pasted in the place of the page in front. */
  readonly typed: string;
  /** The account that the person switched to, for each market, while this page is open. */
  readonly chosen: Partial<Record<MarketCode, string>>;
  readonly type: (address: string) => void;
  readonly choose: (market: MarketCode, accountId: string) => void;
}

/** What the person has chosen in the link maker, apart from the sub ids. */
export const useLinkChoice = create<LinkChoiceState>((set) => ({
  typed: '',
  chosen: {},
  type: (typed) => set({ typed }),
  choose: (market, accountId) => set(({ chosen }) => ({ chosen: { ...chosen, [market]: accountId } })),
}));
