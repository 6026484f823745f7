import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import type { Finding, SeenBefore } from '#lib/domain/offers/finding';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import type { ReadRow } from '#lib/records/read-row';

/** A stretch of time in which a product's price and rates were seen unchanged: the person's own history, never pruned. */
export interface SightingRow {
  readonly market: MarketCode;
  readonly itemId: string;
  /** First and last time it was seen so, Unix ms. */
  readonly from: number;
  readonly to: number;
  readonly price: Money | null;
  readonly totalRate: CommissionRate | null;
  readonly shopeeRate: CommissionRate | null;
  readonly sellerRate: CommissionRate | null;
  readonly periodEnd: number | null;
}

/** An offer as a saved search saw it last. */
export interface SeenOfferRow extends SeenBefore {
  readonly searchId: string;
  /** `OfferRow.key`. */
  readonly key: string;
  readonly seenAt: number;
}

/** A finding of a saved search, stored until the person removes it. `index` orders those of one time. */
export interface FindingRow extends Finding {
  readonly id: string;
  readonly searchId: string;
  readonly at: number;
  readonly offer: OfferRow;
}

/** A shop's campaign as last read. */
export interface ShopOfferRow extends ReadRow {
  readonly shopId: string;
  readonly budget: number | null;
  readonly coverage: CommissionRate | null;
}
