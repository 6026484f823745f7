import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { decimalText } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';

/** A sum as money of its market: exact. */
export const moneyOf = (amount: bigint, market: MarketCode): Money => ({
  amount: decimalText({ units: amount, scale: AMOUNT_SCALE }),
  currency: MARKETS[market].currency,
});

/** From what it was before to what it is, in per cent; null where there was nothing to compare with. Only to be shown. */
export function changeOf(now: bigint | number, before: bigint | number | null): number | null {
  if (before === null || Number(before) === 0) return null;
  return ((Number(now) - Number(before)) / Math.abs(Number(before))) * 100;
}
