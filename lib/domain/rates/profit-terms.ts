import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { type ServiceFees, serviceFeeOf } from './service-fee';

/** Shares that the person set for a market, in basis points. No default is known of any of them: Shopee's fee depends on the shop. */
export interface OwnTerms {
  /** Shopee's selling fee, of the price. */
  readonly selling?: number;
  /** Tax on the sale, of the price. */
  readonly tax?: number;
  /** What is left of the price after the cost of goods, for products whose cost is not known. */
  readonly margin?: number;
}
export type OwnTermsOfMarkets = Readonly<Partial<Record<MarketCode, OwnTerms>>>;
export const OWN_TERMS = ['selling', 'tax', 'margin'] as const satisfies readonly (keyof OwnTerms)[];

/** What a sale costs besides the goods. */
export interface ProfitTerms {
  /** Seller service fee, a share of the commission. */
  readonly fee: CommissionRate;
  readonly selling: CommissionRate;
  readonly tax: CommissionRate;
  /** null: a product without a cost is not judged. */
  readonly margin: CommissionRate | null;
}

/** The terms to reckon with. `now`: Unix ms. */
export function profitTermsOf(market: MarketCode, fees: ServiceFees, own: OwnTermsOfMarkets, now: number): ProfitTerms {
  const { selling = 0, tax = 0, margin } = own[market] ?? {};
  return {
    fee: serviceFeeOf(market, fees, now),
    selling: rateFromBasisPoints(selling) ?? NONE,
    tax: rateFromBasisPoints(tax) ?? NONE,
    margin: margin === undefined ? null : rateFromBasisPoints(margin),
  };
}

const NONE = 0 as CommissionRate;
