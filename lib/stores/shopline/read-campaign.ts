import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';

interface CampaignReadState {
  readonly busy: string | null;
  readonly failed: { readonly campaignId: string; readonly failure: Failure } | null;
  /** Orders and products of the open campaign that could not be read. */
  readonly leftOut: number;
  readonly load: (accountId: string, campaignId: string) => Promise<void>;
  /** A quick-checkout link, and why there is none. */
  readonly express: { readonly campaignId: string; readonly link: string | null; readonly failure: Failure | null } | null;
  readonly makingLink: boolean;
  readonly makeLink: (accountId: string, campaignId: string, productIds: readonly string[]) => Promise<void>;
  readonly copied: string | null;
  readonly copyText: (text: string) => Promise<void>;
  readonly setTwin: (accountId: string, campaignId: string, twin: TwinSource | null) => Promise<void>;
}

/** One campaign that is open: its orders and sales are read anew, its links are made and copied. */
export const useCampaignReading = create<CampaignReadState>((set) => ({
  busy: null,
  failed: null,
  leftOut: 0,
  load: async (accountId, campaignId) => {
    set({ busy: campaignId, failed: null, leftOut: 0 });
    const answer = await ask('shopline.lookAtCampaign', { accountId, campaignId });
    set({ busy: null, ...(answer.ok ? answer.value : { failed: { campaignId, failure: answer.failure } }) });
  },
  express: null,
  makingLink: false,
  makeLink: async (accountId, campaignId, productIds) => {
    set({ makingLink: true, express: null, copied: null });
    const answer = await ask('shopline.expressLink', { accountId, campaignId, productIds: [...productIds] });
    set({
      makingLink: false,
      express: { campaignId, link: answer.ok ? answer.value.link : null, failure: answer.ok ? null : answer.failure },
    });
  },
  copied: null,
  copyText: async (text) => set({ copied: (await copy(text)) ? text : null }),
  setTwin: async (accountId, campaignId, twin) => {
    const answer = await ask('shopline.twin', { accountId, campaignId, twin });
    if (!answer.ok) set({ failed: { campaignId, failure: answer.failure } });
  },
}));

/** Looks once when a campaign is opened. */
export function useWholeCampaign(accountId: string, campaignId: string): void {
  const check = useCampaignReading((state) => state.load);
  useEffect(() => void check(accountId, campaignId), [check, accountId, campaignId]);
}
