import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';

/** market → the seller service fee, a share of the commission, that the person set. */
export type ServiceFees = Readonly<Partial<Record<MarketCode, number>>>;

/**
 * Markets where AMS charges sellers a service fee on the commission, and from when (Unix ms). Open Platform announcement 1455: Brazil,
 * 2026-07-02, with `seller_service_fee_rate` in both reports. The announcement names no rate; 14 % stands in the reference's sample answers.
 */
const KNOWN: ServiceFeeTable = { BR: { from: Date.parse('2026-07-02T00:00:00-03:00'), points: 1400 } };
type ServiceFeeTable = Partial<Record<MarketCode, { readonly from: number; readonly points: number }>>;

/** The fee to reckon with: what the person set, else what is known of the market. `now`: Unix ms. */
export function serviceFeeOf(market: MarketCode, fees: ServiceFees, now: number): CommissionRate {
  const known = KNOWN[market];
  const points = fees[market] ?? (known && now >= known.from ? known.points : 0);
  return rateFromBasisPoints(points) ?? (0 as CommissionRate);
}
