import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { addMoney, commissionOn, compareMoney, type Money } from '#lib/domain/money';
import { type Cap, type CommissionEvidence, commissionEvidence, learnCommissionRule, ordersOf } from '#lib/domain/reports/commission-rule';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { CommissionLine } from '#lib/domain/reports/files/commission-line';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/** By what rule an account's market pays, as its own orders show it, and what that rests on. */
export interface LearntRule {
  /** The most of Shopee's part; null: not known yet. */
  readonly cap: Cap | null;
  /** Whether the seller's part is paid for orders of other shops; null: not known yet. */
  readonly sellerPartElsewhere: boolean | null;
  readonly evidence: CommissionEvidence;
  /** Days since 1970 of the first and the last purchase that it was learnt from; null: there is none. */
  readonly days: { readonly from: number; readonly to: number } | null;
}

/** Learns it from an account's stored lines. */
export function learnFromLines(lines: readonly ReportLine[]): LearntRule {
  const orders = ordersOf(lines.map(asCommissionLine));
  const days = lines.map(({ day }) => day).sort((one, other) => one - other);
  return {
    ...learnCommissionRule(orders),
    evidence: commissionEvidence(orders),
    days: lines.length > 0 ? { from: days[0] as number, to: days.at(-1) as number } : null,
  };
}

/** What is sold, as an offer promises it. */
export interface PromisedSale {
  readonly price: Money | null;
  readonly shopeeRate: CommissionRate | null;
  readonly sellerRate: CommissionRate | null;
  /** What one sale should earn by the offer. */
  readonly promised: Money | null;
}

/**
 * What one sale of it really pays, before the fee of a network.
 *
 * @returns null where nothing is known to be taken of the promise: no cap was learnt, a number is missing, or the cap is not reached
 */
export function paidPerSale({ cap }: Pick<LearntRule, 'cap'>, sale: PromisedSale, market: MarketCode): Money | null {
  const { price, shopeeRate, sellerRate, promised } = sale;
  if (!cap || !price || !promised || shopeeRate === null) return null;
  const most = moneyOf(cap.most, market);
  if (compareMoney(commissionOn(price, shopeeRate), most) <= 0) return null;
  const paid = sellerRate === null ? most : addMoney(most, commissionOn(price, sellerRate));
  return paid && compareMoney(paid, promised) < 0 ? paid : null;
}

/** Order money stands on each line by its share; what is refunded, cancelled or judged as fraud promises nothing. */
const asCommissionLine = (line: ReportLine): CommissionLine => ({
  orderId: line.orderId,
  itemId: line.itemId,
  modelId: line.modelId,
  promotionId: line.promotionId,
  orderTime: String(line.purchaseTime).padStart(12, '0'),
  state: line.fraud === 'fraud' ? 'cancelled' : line.state,
  attribution: line.attribution === 'unknown' ? null : line.attribution,
  purchaseValue: BigInt(line.value - line.refund),
  shopeeRate: BigInt(line.shopeeRate),
  sellerRate: BigInt(line.sellerRate),
  itemShopee: BigInt(line.shopee),
  itemSeller: BigInt(line.seller),
  orderShopee: BigInt(line.shopee),
  orderSeller: BigInt(line.seller),
  orderTotal: BigInt(line.shopee + line.seller),
});
