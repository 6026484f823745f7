import { create } from 'zustand';
import type { StoreCampaignState } from '#lib/domain/shopline/campaign';

interface CampaignListState {
  readonly typed: string;
  /** null: all. */
  readonly state: StoreCampaignState | null;
  readonly type: (typed: string) => void;
  readonly choose: (state: StoreCampaignState | null) => void;
}

/** What the person looks for in the list of campaigns. */
export const useCampaignList = create<CampaignListState>((set) => ({
  typed: '',
  state: null,
  type: (typed) => set({ typed }),
  choose: (state) => set({ state }),
}));
