import type { MarketCode } from '#lib/domain/market';
import { isCancelledAt, type Line, type Order, UNIT } from './checkout';

/**
 * By what rule a market pays. Recorded for VN in real reports: Shopee's part of an order is at most 20,000, the seller's part is paid for
 * orders of other shops too. assumed: paying-rule. The other markets' caps, and whether the seller's part is paid elsewhere, are made up.
 */
const RULES: Readonly<Record<MarketCode, { readonly cap: number; readonly sellerElsewhere: boolean }>> = {
  BR: { cap: 12, sellerElsewhere: false },
  SG: { cap: 3, sellerElsewhere: true },
  MY: { cap: 8, sellerElsewhere: false },
  TH: { cap: 60, sellerElsewhere: true },
  TW: { cap: 50, sellerElsewhere: true },
  ID: { cap: 10_000, sellerElsewhere: true },
  VN: { cap: 20_000, sellerElsewhere: true },
  PH: { cap: 90, sellerElsewhere: false },
};

/** Money of one line, in 1/10,000 of the currency. */
export interface LinePay {
  readonly gross: number;
  readonly shopee: number;
  readonly seller: number;
}

/** What the lines of an order pay at a moment: Shopee's part is capped for the order and shared out by what each line promised. */
export function payOf(market: MarketCode, order: Order, seconds: number): readonly LinePay[] {
  const { cap, sellerElsewhere } = RULES[market];
  const values = order.lines.map((line) => (isCancelledAt(line, order, seconds) ? 0 : paidFor(line, order, seconds)));
  const gross = order.lines.map((line, at) => share(values[at] ?? 0, line.shopeeRate));
  const capped = Math.min(sum(gross), cap * UNIT);
  const parts = gross.map((part) => (capped < sum(gross) ? Math.floor((part * capped) / sum(gross)) : part));
  const rest = capped - sum(parts);
  const first = parts.findIndex((part) => part > 0);
  return order.lines.map((line, at) => ({
    gross: gross[at] ?? 0,
    shopee: (parts[at] ?? 0) + (at === first ? rest : 0),
    seller: order.sameShop || sellerElsewhere ? share(values[at] ?? 0, line.sellerRate) : 0,
  }));
}

/** assumed: refund-base. What was given back pays no commission. */
const paidFor = (line: Line, order: Order, seconds: number): number => line.paid - (seconds >= order.endsAt ? line.refund : 0);

const share = (amount: number, basisPoints: number): number => Math.round((amount * basisPoints) / 10_000);
export const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** 1/10,000 of the currency as the API writes money: `3.7761`, `-12`. */
export const unitText = (units: number): string => {
  const digits = String(Math.abs(units)).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`;
};
