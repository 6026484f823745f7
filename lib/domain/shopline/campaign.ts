import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';

/** A product of a campaign with its own reward; `id` is the line's, which a change needs to keep it. */
export interface ShoplineLine {
  readonly id: string | null;
  readonly productId: string;
  readonly rate: CommissionRate | null;
  readonly amount: Money | null;
}

export interface ShoplinePartner {
  readonly name: string;
  readonly email: string;
}

/** An affiliate campaign of a SHOPLINE store, as it was last read. */
export interface ShoplineCampaign {
  readonly campaignId: string;
  readonly name: string;
  readonly code: string;
  /** null: no reward. */
  readonly rewardType: 'amount' | 'percentage' | null;
  readonly rate: CommissionRate | null;
  readonly amount: Money | null;
  readonly applyOn: 'order' | 'product';
  readonly applyMethod: 'all' | 'item';
  readonly minimum: Money | null;
  readonly promotionId: string | null;
  /** The store's address with the code, as SHOPLINE writes it. */
  readonly link: string | null;
  /** Told by the list alone. */
  readonly partner: ShoplinePartner | null;
  readonly lines: readonly ShoplineLine[];
  /** Unix milliseconds; null: not told. */
  readonly startAt: number | null;
  /** Unix milliseconds; null: it never ends. */
  readonly endAt: number | null;
  /** Language code → text. */
  readonly remarks: Readonly<Record<string, string>>;
  /** Orders with the code, as SHOPLINE counts them. */
  readonly uses: number | null;
  readonly reward: Money | null;
  readonly createdAt: number | null;
}

export const CAMPAIGN_STATES = ['running', 'planned', 'over'] as const;
export type ShoplineCampaignState = (typeof CAMPAIGN_STATES)[number];

/** Where a campaign stands in time; SHOPLINE tells no state of its own. */
export function shoplineCampaignState({ startAt, endAt }: Pick<ShoplineCampaign, 'startAt' | 'endAt'>, now: number): ShoplineCampaignState {
  if (endAt !== null && endAt <= now) return 'over';
  return startAt !== null && startAt > now ? 'planned' : 'running';
}

/** Whether every word of what was typed stands in the campaign's name, code or partner. */
export function matchesCampaign({ name, code, partner }: ShoplineCampaign, typed: string): boolean {
  const text = [name, code, partner?.name, partner?.email].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
