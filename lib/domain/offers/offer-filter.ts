import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { compareMoney, type Money, moneyFromWire } from '#lib/domain/money';
import { marketAmount } from '#lib/domain/numbers/market-fields';
import type { OfferRow } from './offer-row';

/** What is left of the offers that were read. Every bound may be missing (null or an empty text). */
export interface OfferFilter {
  readonly minRate: CommissionRate | null;
  /** Decimal text in the offer's own currency. */
  readonly minMoney: string;
  readonly minPrice: string;
  readonly maxPrice: string;
  readonly minSold: number | null;
  readonly minRating: number | null;
  /** With a least rating: whether products that nobody has rated are left out too. */
  readonly ratedOnly: boolean;
}

export const NO_FILTER: OfferFilter = {
  minRate: null,
  minMoney: '',
  minPrice: '',
  maxPrice: '',
  minSold: null,
  minRating: null,
  ratedOnly: false,
};

export const isFiltering = (filter: OfferFilter): boolean => JSON.stringify(filter) !== JSON.stringify(NO_FILTER);

/** Whether an offer passes. What is not known of it is not judged: no rating is not a rating of zero. */
export function passes(offer: OfferRow, filter: OfferFilter): boolean {
  const { minRate, minSold, minRating, ratedOnly } = filter;
  if (minRate !== null && offer.totalRate !== null && offer.totalRate < minRate) return false;
  if (minSold !== null && offer.sold !== null && offer.sold < minSold) return false;
  if (minRating !== null && (offer.rating === null ? ratedOnly : offer.rating < minRating)) return false;
  return (
    !isBelow(offer.commission, filter.minMoney) && !isBelow(offer.priceMin, filter.minPrice) && !isAbove(offer.priceMin, filter.maxPrice)
  );
}

/** A bound as typed in the market's own way ("12,50") as decimal text, empty for none; null when it is no amount. */
export function readBound(typed: string, market: MarketCode): string | null {
  const read = marketAmount(typed, market, 2);
  return read.ok ? read.value : read.fault === 'empty' ? '' : null;
}

const bound = (money: Money | null, text: string): Money | null => (money && text ? moneyFromWire(text, money.currency) : null);

function isBelow(money: Money | null, text: string): boolean {
  const least = bound(money, text);
  return money !== null && least !== null && compareMoney(money, least) < 0;
}

function isAbove(money: Money | null, text: string): boolean {
  const most = bound(money, text);
  return money !== null && most !== null && compareMoney(money, most) > 0;
}
