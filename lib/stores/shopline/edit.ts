import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import type { DraftLine } from '#lib/domain/shopline/draft';
import { type CampaignEdit, editOf } from '#lib/domain/shopline/edit';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { ask } from '#lib/messages/ask';

interface CampaignEditState {
  readonly campaignId: string | null;
  readonly edit: CampaignEdit | null;
  /** The campaign as the person saw it when the form was opened: what has come since is not dropped unseen. */
  readonly base: ShoplineCampaign | null;
  readonly tried: boolean;
  /** Whether the campaign was read just now: what is replaced has to be what is there. */
  readonly fresh: boolean;
  readonly failure: Failure | null;
  /** Reads the campaign as it is now; the form opens with the answer. */
  readonly look: (accountId: string, campaignId: string) => Promise<void>;
  readonly open: (campaign: ShoplineCampaign, place: ShoplinePlace) => void;
  readonly change: (change: Partial<CampaignEdit>) => void;
  readonly keep: (key: string, kept: boolean) => void;
  readonly add: (line: DraftLine) => void;
  readonly setAdded: (productId: string, value: string | null) => void;
  readonly attempt: () => void;
}

/** What is being changed of one campaign. */
export const useCampaignEdit = create<CampaignEditState>((set, get) => {
  const withEdit = (change: (edit: CampaignEdit) => Partial<CampaignEdit>) =>
    set(({ edit }) => ({ edit: edit && { ...edit, ...change(edit) } }));
  return {
    campaignId: null,
    edit: null,
    base: null,
    tried: false,
    fresh: false,
    failure: null,
    look: async (accountId, campaignId) => {
      set({ campaignId, edit: null, base: null, tried: false, fresh: false, failure: null });
      const answer = await ask('shopline.lookAtCampaign', { accountId, campaignId });
      if (get().campaignId === campaignId) set({ fresh: answer.ok, failure: answer.ok ? null : answer.failure });
    },
    open: (campaign, place) => set({ edit: editOf(campaign, place), base: campaign }),
    change: (change) => withEdit(() => change),
    keep: (key, kept) => withEdit((edit) => ({ kept: kept ? [...edit.kept, key] : edit.kept.filter((one) => one !== key) })),
    add: (line) => withEdit(({ added }) => ({ added: [...added.filter(({ productId }) => productId !== line.productId), line] })),
    setAdded: (productId, value) =>
      withEdit(({ added }) => ({
        added: added.flatMap((line) => {
          if (line.productId !== productId) return [line];
          return value === null ? [] : [{ ...line, value }];
        }),
      })),
    attempt: () => set({ tried: true }),
  };
});
