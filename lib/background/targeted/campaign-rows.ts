import type { ShownCampaign } from '#lib/domain/targeted/judge-change';
import type { CampaignDetailsRow, CampaignRow } from '#lib/records/targeted/targeted-rows';
import type { ShopClient } from '#lib/shopee-ams/client';

type Answer<Call extends 'targetedCampaigns' | 'targetedSettings'> = Extract<Awaited<ReturnType<ShopClient[Call]>>, { ok: true }>['value'];
export type ListedCampaign = Answer<'targetedCampaigns'>['campaignList'][number];
export type CampaignSettings = Answer<'targetedSettings'>;

/** A campaign of the list as it is kept; one without a period counts from the beginning of time. */
export const campaignRow = (accountId: string, one: ListedCampaign): CampaignRow => ({
  accountId,
  readAt: Date.now(),
  campaignId: one.campaignId,
  name: one.campaignName ?? '',
  status: one.campaignStatus ?? '',
  source: one.campaignSource,
  period: one.period ?? { start: 0, end: null },
  editedAt: one.lastEditTime,
  products: one.itemCount,
  affiliates: one.affiliateCount,
  minRate: one.minRate,
  maxRate: one.maxRate,
});

/** What a campaign holds as it is kept. */
export const campaignDetailsRow = (accountId: string, campaignId: string, one: CampaignSettings): CampaignDetailsRow => ({
  accountId,
  readAt: Date.now(),
  campaignId,
  name: one.campaignName ?? '',
  status: one.campaignStatus ?? '',
  period: one.period ?? { start: 0, end: null },
  hasBudget: one.isSetBudget,
  budget: one.budget,
  spent: one.budgetCost,
  message: one.sellerMessage,
  endingAt: one.pendingTerminatedTime,
  affiliateIds: one.affiliateList.map(({ affiliateId }) => affiliateId),
  products: one.itemList.map((item) => ({
    itemId: item.itemId,
    name: item.itemName,
    rate: item.rate,
    highestToday: item.maxCommissionRateCurrentDay,
    protections: item.commissionProtectionList.flatMap(({ commissionRate: rate, protectionPeriodEndTime: until }) =>
      rate !== null && until !== null ? [{ rate, until }] : [],
    ),
  })),
});

/** What a campaign holds, as a change is judged by it. */
export const shownCampaign = ({
  name,
  status,
  period,
  hasBudget,
  budget,
  message,
  affiliateIds,
  products,
}: CampaignDetailsRow): ShownCampaign => ({
  name,
  status,
  start: period.start,
  end: period.end,
  hasBudget,
  budget,
  message,
  affiliateIds,
  products,
});
