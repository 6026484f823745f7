import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ShoplinePartner } from './campaign';

/** One product with its own reward; one of the two. Amounts are decimal text in the store's currency. */
export interface InputLine {
  readonly productId: string;
  readonly rate?: CommissionRate | undefined;
  readonly amount?: string | undefined;
}

/** A campaign to be made. A missing field is left to SHOPLINE; null is sent as null: none, never. */
export interface CampaignInput {
  readonly name: string;
  readonly code: string;
  readonly rewardType: 'amount' | 'percentage' | null;
  readonly promotionId?: string | null | undefined;
  readonly applyOn: 'order' | 'product';
  readonly applyMethod: 'all' | 'item';
  readonly rate?: CommissionRate | undefined;
  readonly amount?: string | undefined;
  readonly minimum?: string | undefined;
  readonly lines?: readonly InputLine[] | undefined;
  /** Unix milliseconds; left out: now. */
  readonly startAt?: number | undefined;
  readonly endAt?: number | null | undefined;
  readonly remarks?: Readonly<Record<string, string>> | undefined;
}

/** A line that is kept carries its id; one without is added, one left out is deleted. */
export type ChangedLine = { readonly id: string; readonly productId: string } | InputLine;

/** The few things that SHOPLINE lets change; what is left out stays. */
export interface CampaignChange {
  readonly name?: string | undefined;
  readonly promotionId?: string | null | undefined;
  readonly partner?: ShoplinePartner | undefined;
  /** The whole new list. */
  readonly lines?: readonly ChangedLine[] | undefined;
  readonly startAt?: number | undefined;
  readonly endAt?: number | null | undefined;
  readonly remarks?: Readonly<Record<string, string>> | undefined;
}

/** What a twin stands beside: an affiliate of a Shopee shop, or one of its targeted campaigns. */
export interface TwinSource {
  readonly shopAccountId: string;
  readonly kind: 'affiliate' | 'targeted';
  readonly shopeeId: string;
  readonly name: string;
}

/** One thing that is done in a store, as a step of a job. */
export type ShoplineStep =
  | {
      readonly do: 'create';
      /** Stored with steps of jobs under this name since the first version, hence not `input`. */
      readonly wish: CampaignInput;
      readonly partner: ShoplinePartner | null;
      readonly twin: TwinSource | null;
    }
  | { readonly do: 'partner'; readonly campaignId: string; readonly name: string; readonly partner: ShoplinePartner }
  | {
      readonly do: 'change';
      readonly campaignId: string;
      readonly name: string;
      readonly change: CampaignChange;
      /** Ids of the lines that the person saw when the list was replaced; null: it stays. */
      readonly seen: readonly string[] | null;
    }
  | { readonly do: 'delete'; readonly campaignId: string; readonly name: string }
  | { readonly do: 'report'; readonly campaignId: string; readonly name: string; readonly locale: string | null };

export interface ShoplineStepDone {
  readonly campaignId: string;
  readonly link: string | null;
}
