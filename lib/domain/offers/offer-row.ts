import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import type { OfferKind, ShopType } from './offer-query';
import type { OfferTerms } from './offer-terms';

/** One offer of any kind as the list shows it. What the API says of no offer of this kind is null. */
export interface OfferRow extends OfferTerms {
  readonly kind: OfferKind;
  /** The same for the same offer, whenever it is read: `product 123`, `shop 45`, `shopee c700100`. */
  readonly key: string;
  readonly market: MarketCode;
  readonly itemId: string | null;
  readonly shopId: string | null;
  /** The page that a link is made of. */
  readonly page: string;
  readonly shopTypes: readonly ShopType[];
  /** Of the shop: 0 unlimited, 3 over half left, 2 under half, 1 under 30 %. */
  readonly budget: number | null;
  /** Share of the shop's products that carry its commission, basis points. */
  readonly coverage: CommissionRate | null;
  /** What a Shopee offer is about. */
  readonly categoryId: string | null;
  readonly collectionId: string | null;
}

/** Whether a shop's budget has run under a half; null where it is not known. */
export const isBudgetLow = (budget: number | null): boolean | null => (budget === null ? null : budget === 1 || budget === 2);

/** The catalogue moves while it is read: an offer that comes again on a later page stands once. */
export function joinOffers(before: readonly OfferRow[], more: readonly OfferRow[]): readonly OfferRow[] {
  const known = new Set(before.map(({ key }) => key));
  return [...before, ...more.filter(({ key }) => !known.has(key))];
}
