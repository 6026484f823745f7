import type { Money } from '#lib/domain/money';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import type { ReadRow } from '#lib/records/read-row';

/** An affiliate campaign of a SHOPLINE store. */
export interface ShoplineCampaignRow extends ReadRow, ShoplineCampaign {}

/** What SHOPLINE tells of the store itself. */
export interface ShoplineFactsRow extends ReadRow {
  readonly merchantId: string;
  readonly currency: string | null;
  readonly country: string | null;
  /** Hosts that are the store's own. */
  readonly hosts: readonly string[];
  readonly languages: readonly string[];
  readonly features: readonly string[];
}

/** An order with a campaign's code. Nothing of its buyer is ever read: the answer's schema knows no such field. */
export interface ShoplineOrderRow extends ReadRow {
  readonly campaignId: string;
  readonly orderId: string;
  readonly number: string | null;
  readonly status: string | null;
  readonly total: Money | null;
  readonly reward: Money | null;
  /** Unix milliseconds. */
  readonly at: number | null;
}

/** What a campaign brought, as SHOPLINE sums it up. */
export interface ShoplineFiguresRow extends ReadRow {
  readonly campaignId: string;
  /** Numbers and money of an answer whose shape is not documented, under its own names. */
  readonly summary: readonly { readonly name: string; readonly value: number | Money }[];
  readonly ranking: readonly { readonly productId: string; readonly title: string; readonly quantity: number | null }[];
  /** Whether all orders were read. */
  readonly complete: boolean;
}

/** A promotion of the store. */
export interface ShoplinePromotionRow extends ReadRow {
  readonly promotionId: string;
  readonly title: string;
  readonly usable: boolean;
  /** A campaign names it already. */
  readonly tied: boolean;
  /** null: SHOPLINE gave none. */
  readonly endAt: number | null;
}

/** The person's own: which Shopee affiliate or campaign a store's campaign stands beside. */
export interface ShoplineTwinRow extends TwinSource {
  readonly accountId: string;
  readonly campaignId: string;
  /** Unix milliseconds. */
  readonly linkedAt: number;
}
