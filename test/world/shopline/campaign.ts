import { money, type StoreMoney } from './money';
import type { Store } from './stores';

export interface CampaignLine {
  readonly id: string;
  readonly product_id: string;
  readonly affiliate_percentage: number | null;
  readonly affiliate_amount: StoreMoney | null;
}

/** A campaign as it is kept and answered. */
export interface StoreCampaign {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly reward_type: 'amount' | 'percentage' | null;
  readonly promotion_id: string | null;
  readonly partner_info: { readonly name: string; readonly email: string };
  readonly apply_on: 'order' | 'product';
  readonly apply_method: 'all' | 'item';
  readonly affiliate_percentage: number | null;
  readonly affiliate_amount: StoreMoney | null;
  readonly condition_min_amount: StoreMoney | null;
  readonly campaign_products: readonly CampaignLine[];
  readonly start_at: string;
  readonly end_at: string | null;
  readonly remarks_translations: Readonly<Record<string, string | null>> | null;
  readonly use_count: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** `list`: only there is the partner filled in. */
export function campaignRow(store: Store, campaign: StoreCampaign, where: 'list' | 'one', reward: number) {
  const { partner_info, affiliate_percentage, affiliate_amount, condition_min_amount, ...rest } = campaign;
  return {
    ...rest,
    partner_info: where === 'list' ? partner_info : { name: '', email: '' },
    affiliate_percentage,
    affiliate_amount,
    condition_min_amount,
    // The older fields beside the newer ones.
    condition_value: condition_min_amount === null ? null : Math.round(condition_min_amount.dollars),
    reward_value:
      affiliate_percentage === null
        ? affiliate_amount === null
          ? null
          : Math.round(affiliate_amount.dollars)
        : Math.round(affiliate_percentage),
    referral_link: `https://${store.domain}?sl-ref=${encodeURIComponent(campaign.code)}`,
    total_reward_value: money(store, reward),
  };
}

export const isExpired = ({ end_at }: Pick<StoreCampaign, 'end_at'>, now: number): boolean => end_at !== null && Date.parse(end_at) < now;
