import { create } from 'zustand';
import type { ShoplineCampaignState } from '#lib/domain/shopline/campaign';

interface CampaignListState {
  readonly typed: string;
  /** null: all. */
  readonly state: ShoplineCampaignState | null;
  readonly type: (typed: string) => void;
  readonly choose: (state: ShoplineCampaignState | null) => void;
}

/** What the person looks for in the list of campaigns. */
export const useCampaignList = create<CampaignListState>((set) => ({
  typed: '',
  state: null,
  type: (typed) => set({ typed }),
  choose: (state) => set({ state }),
}));
