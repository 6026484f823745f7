import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';

/** Fields that any offer may have. A missing or unreadable one is null. */
export interface OfferTerms {
  readonly name: string | null;
  readonly shopName: string | null;
  readonly imageUrl: string | null;
  readonly priceMin: Money | null;
  readonly priceMax: Money | null;
  /** Whole percent off the price before. */
  readonly discount: number | null;
  /** Stars; null when nobody has rated. */
  readonly rating: number | null;
  /** Units sold, about the last 30 days. */
  readonly sold: number | null;
  readonly totalRate: CommissionRate | null;
  readonly shopeeRate: CommissionRate | null;
  readonly sellerRate: CommissionRate | null;
  /** What one sale earns. */
  readonly commission: Money | null;
  /** Unix ms; null for an offer without end. */
  readonly periodEnd: number | null;
}
