import type { CommissionRule } from '#lib/domain/reports/commission-rule';
import type { Attribution } from '#lib/domain/reports/files/value-words';
import { shareOut } from './report-line';

/** A line of an order, as far as what was lost of it goes. Amounts and rates as in `ReportLine`. */
export interface SoldLine {
  /** A cancelled line, or one that was judged as fraud, pays nothing of what was promised. */
  readonly isVoid: boolean;
  /** What the buyer paid before anything was given back, and what was given back. */
  readonly paid: number;
  readonly refund: number;
  readonly shopeeRate: number;
  readonly sellerRate: number;
  readonly attribution: Attribution | 'unknown' | null;
  /** What Shopee's part still is. */
  readonly shopee: number;
}

/**
 * What the account would have got of what was cancelled or given back: what was paid × rates by the rule of its market, less a network's fee.
 * An estimate, where no earlier line has the amount. Where the rule is not known, the line counts as paid in full.
 *
 * @param lines all of one order: a cap is one of the order
 * @param feeRate share of a network, at `RATE_SCALE`
 * @returns for each line, 0 where nothing was lost
 */
export function estimateLost(lines: readonly SoldLine[], { cap, sellerPartElsewhere }: CommissionRule, feeRate: number): readonly number[] {
  const lostValue = lines.map(({ isVoid, paid, refund }) => Math.max(0, isVoid ? paid : Math.min(refund, paid)));
  const ofRates = lines.map(({ shopeeRate }, at) => partOf(lostValue[at] as number, shopeeRate));
  const whole = lines.map(({ paid, shopeeRate }) => partOf(Math.max(0, paid), shopeeRate));
  const most = cap === null ? null : Number(cap.most);
  const atMost = (amount: number): number => (most === null ? amount : Math.min(amount, most));
  const shopee =
    cap?.per === 'item'
      ? ofRates.map((lost, at) => Math.min(lost, above0(atMost(whole[at] as number) - (lines[at]?.shopee ?? 0))))
      : shareOut(Math.min(sum(ofRates), above0(atMost(sum(whole)) - sum(lines.map((line) => line.shopee)))), ofRates);
  return lines.map(({ attribution, sellerRate }, at) => {
    const paysSeller = attribution !== 'otherShop' || sellerPartElsewhere !== false;
    const lost = (shopee[at] ?? 0) + (paysSeller ? partOf(lostValue[at] as number, sellerRate) : 0);
    return lost - partOf(lost, feeRate);
  });
}

/** A share of an amount that is not negative, rounded to the nearest unit. */
export function partOf(amount: number, rate: number): number {
  const millionths = amount * rate + HALF;
  // As far as a number holds it exactly; that is a tenth of the work, once a line.
  if (Number.isSafeInteger(millionths)) return (millionths - (millionths % ONE)) / ONE;
  return Number((BigInt(amount) * BigInt(rate) + BigInt(HALF)) / BigInt(ONE));
}
const ONE = 1_000_000;
const HALF = ONE / 2;

const above0 = (amount: number): number => Math.max(0, amount);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
