import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Random } from '#test/world/random';

/** A commission campaign on a product. Rates are basis points (123 = 1.23 %); days count from the world's today. */
export interface Offer {
  readonly shopeeRate: number;
  readonly sellerRate: number;
  readonly startedDaysAgo: number;
  readonly endsInDays: number;
  /** A moment of its own, Unix seconds, in the place of a number of days. */
  readonly endsAt?: number;
}

/** Usual prices, smallest step and the cap of Shopee's part of one sale, all in the currency's main unit. */
const SCALE: Readonly<Record<MarketCode, { low: number; high: number; step: number; cap: number }>> = {
  BR: { low: 9.9, high: 1500, step: 0.1, cap: 50 },
  SG: { low: 2, high: 400, step: 0.1, cap: 12 },
  MY: { low: 3, high: 900, step: 0.1, cap: 30 },
  TH: { low: 19, high: 9000, step: 1, cap: 300 },
  TW: { low: 29, high: 15_000, step: 1, cap: 400 },
  ID: { low: 5000, high: 5_000_000, step: 100, cap: 150_000 },
  VN: { low: 9000, high: 6_000_000, step: 1000, cap: 200_000 },
  PH: { low: 19, high: 15_000, step: 1, cap: 500 },
};

/** Lowest and highest price in minor units; many cheap things, few dear ones. */
export function priceRange(market: MarketCode, random: Random, several: boolean): [number, number] {
  const { low, high, step } = SCALE[market];
  const exact = low * (high / low) ** (random.next() ** 1.6);
  const main = Math.max(low, Math.round(exact / step) * step);
  const factor = 10 ** MARKETS[market].currencyDigits;
  const minor = Math.round(main * factor);
  return [minor, several ? Math.round(minor * (1 + random.whole(2, 15) / 10)) : minor];
}

/** assumed: commission-cap. Shopee's part of one sale is capped, the seller's is not; in the currency's main unit. */
export function commissionOf(market: MarketCode, minor: number, offer: Offer): number {
  const price = minor / 10 ** MARKETS[market].currencyDigits;
  return Math.min((price * offer.shopeeRate) / 10_000, SCALE[market].cap) + (price * offer.sellerRate) / 10_000;
}

/** `1688` of BR → `16.88`; `27000` of VN → `27000`. */
export const priceText = (market: MarketCode, minor: number): string =>
  (minor / 10 ** MARKETS[market].currencyDigits).toFixed(MARKETS[market].currencyDigits);

/** Up to four decimals, as commissions are answered: `1.5992`, `27000`. */
export const moneyText = (amount: number): string => String(Number(amount.toFixed(4)));

/** Basis points as the Affiliate API writes rates: 1200 → `0.12`. */
export const rateText = (basisPoints: number): string => String(basisPoints / 10_000);
