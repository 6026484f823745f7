import type { CommissionRate } from '#lib/domain/commission-rate';
import { compareMoney, type Money, moneyFromWire } from '#lib/domain/money';
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

/** A bound as typed in the market's own way ("12,50") as decimal text; null when it is no amount. */
export function readBound(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const sign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const digits = text.length - sign - 1;
  // One or two digits after the last sign are decimals; three group thousands.
  const plain =
    sign >= 0 && digits <= 2 ? `${text.slice(0, sign).replace(/[.,]/g, '')}.${text.slice(sign + 1)}` : text.replace(/[.,]/g, '');
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : null;
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
