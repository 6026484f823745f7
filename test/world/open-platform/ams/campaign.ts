import type { Protection } from './entry';

export type CampaignStatus = 'Draft' | 'Upcoming' | 'Ongoing' | 'Paused' | 'Terminating' | 'Terminated' | 'Ended' | 'Cancelled';

/** One item of a targeted campaign. */
export interface CampaignItem {
  readonly itemId: string;
  readonly rate: number;
  readonly protections: readonly Protection[];
}

/** A targeted campaign. Times in seconds, rates in basis points, money in minor units. */
export interface Campaign {
  readonly campaignId: string;
  readonly name: string;
  readonly source: 'Seller' | 'ShopeeManaged' | 'Unknown';
  readonly draft: boolean;
  readonly start: number;
  readonly end: number;
  /** For its whole life; null: no budget. */
  readonly budget: number | null;
  readonly message: string;
  readonly cancelled: boolean;
  /** Ended by the seller: stops for good at this moment. */
  readonly leaves: number | null;
  readonly items: readonly CampaignItem[];
  readonly affiliateIds: readonly string[];
  readonly editor: string;
  readonly edited: number;
}

/** assumed: paused. A campaign whose budget is used up is Paused; what else pauses one is not published. */
export function campaignStatus({ draft, cancelled, leaves, start, end, budget }: Campaign, now: number, spent: number): CampaignStatus {
  if (draft) return 'Draft';
  if (cancelled) return 'Cancelled';
  if (leaves !== null) return now <= leaves ? 'Terminating' : 'Terminated';
  if (now < start) return 'Upcoming';
  if (now > end) return 'Ended';
  return budget !== null && spent >= budget ? 'Paused' : 'Ongoing';
}

export const earns = (campaign: Campaign, now: number, spent: number): boolean => {
  const status = campaignStatus(campaign, now, spent);
  return (status === 'Ongoing' || status === 'Terminating') && now >= campaign.start;
};
