import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { commissionOn, type Money, subtractMoney } from '#lib/domain/money';
import { atScale, decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import type { ProfitTerms } from '#lib/domain/rates/profit-terms';

const WHOLE = 10_000n;

/** What a sale leaves a product's seller, at a commission rate. */
export interface ProfitGuard {
  /** The highest rate (whole basis points) at which a sale loses nothing; 0: every rate loses. */
  readonly breakEven: CommissionRate;
  readonly above: boolean;
  /** What one sale loses; null where it loses nothing. */
  readonly loss: Money | null;
}

/**
 * Break-even rate = (margin − selling fee − tax) ÷ (1 + service fee rate), all as shares of the price. The service fee is a share of the
 * commission (`seller_service_fee` = commission × `seller_service_fee_rate`).
 *
 * @param price of one piece
 * @param cost of one piece, by the person; null: the usual margin counts, where there is one
 * @param rate the commission rate to be judged
 * @returns null when the price, or cost and usual margin, are unknown, in different currencies, or the price is not above 0
 */
export function guardOf(price: Money | null, cost: Money | null, terms: ProfitTerms, rate: CommissionRate): ProfitGuard | null {
  const margin = price && (cost ? subtractMoney(price, cost) : terms.margin === null ? null : commissionOn(price, terms.margin));
  if (!price || !margin) return null;
  const [priceUnits, marginUnits] = sameScale(price, margin);
  if (priceUnits <= 0n) return null;
  const { fee, selling, tax } = terms;
  const stored = marginUnits * WHOLE - priceUnits * BigInt(selling + tax);
  const exact = stored <= 0n ? 0n : (stored * WHOLE) / (priceUnits * (WHOLE + BigInt(fee)));
  const breakEven = rateFromBasisPoints(Number(exact > WHOLE ? WHOLE : exact));
  if (breakEven === null) return null;
  const left = [commissionOn(price, selling), commissionOn(price, tax), spentOn(price, rate, fee)].reduce<Money | null>(
    (rest, spent) => rest && subtractMoney(rest, spent),
    margin,
  );
  const loss = left?.amount.startsWith('-') ? { amount: left.amount.slice(1), currency: left.currency } : null;
  return { breakEven, above: loss !== null, loss };
}

/** Commission and the service fee on it: price × rate × (1 + fee). */
export function spentOn(price: Money, rate: CommissionRate, fee: CommissionRate): Money {
  const commission = commissionOn(price, rate);
  const whole = parseDecimal(commission.amount);
  if (!whole) return commission;
  return { amount: decimalText({ units: whole.units * (WHOLE + BigInt(fee)), scale: whole.scale + 4 }), currency: price.currency };
}

function sameScale(one: Money, other: Money): [bigint, bigint] {
  const [a, b] = [parseDecimal(one.amount), parseDecimal(other.amount)];
  const scale = Math.max(a?.scale ?? 0, b?.scale ?? 0);
  return [(a && atScale(a, scale)) ?? 0n, (b && atScale(b, scale)) ?? 0n];
}
