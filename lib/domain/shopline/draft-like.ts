import type { ShoplineCampaign } from './campaign';
import { type CampaignDraft, EMPTY_DRAFT } from './draft';

/** A form filled like a campaign that is there, with another code: what is fixed in the old one can be chosen anew. */
export const draftLike = (campaign: ShoplineCampaign, titles: ReadonlyMap<string, string>): CampaignDraft => ({
  ...EMPTY_DRAFT,
  name: campaign.name,
  reward: campaign.rewardType ?? 'none',
  applies: campaign.applyMethod === 'item' ? 'items' : campaign.applyOn === 'product' ? 'products' : 'order',
  value: campaign.rate === null ? (campaign.amount?.amount ?? '') : String(campaign.rate / 100),
  minimum: campaign.minimum?.amount ?? '',
  lines: campaign.lines.map(({ productId, rate, amount }) => ({
    productId,
    title: titles.get(productId) ?? productId,
    value: rate === null ? (amount?.amount ?? '') : String(rate / 100),
  })),
  promotion: campaign.promotionId ?? 'unset',
  remarks: campaign.remarks,
});
