import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';

interface CampaignEditState {
  readonly campaignId: string | null;
  /** Whether the campaign was read just now: what is replaced has to be what is there. */
  readonly fresh: boolean;
  readonly failure: Failure | null;
  /** Reads the campaign as it is now; its form opens with the answer. */
  readonly read: (accountId: string, campaignId: string) => Promise<void>;
}

/** Which campaign is read anew before it is changed. */
export const useCampaignEdit = create<CampaignEditState>((set, get) => ({
  campaignId: null,
  fresh: false,
  failure: null,
  read: async (accountId, campaignId) => {
    set({ campaignId, fresh: false, failure: null });
    const answer = await ask('shopline.lookAtCampaign', { accountId, campaignId });
    if (get().campaignId === campaignId) set({ fresh: answer.ok, failure: answer.ok ? null : answer.failure });
  },
}));
