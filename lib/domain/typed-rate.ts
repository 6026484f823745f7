import { type CommissionRate, rateFromBasisPoints } from './commission-rate';
import { MARKETS, type MarketCode } from './market';
import { atScale, parseDecimal } from './numbers/decimal';

/**
 * A rate as a person types it: "9,5", "9.5", "9,5 %". Null for what is no number above 0 and up to 100 with at most two decimals; a
 * thousands separator has no place here, so that either sign is the decimal one.
 */
export function rateFromTyped(text: string): CommissionRate | null {
  const plain = text.replaceAll(/[\s%]/gu, '').replace(',', '.');
  const decimal = parseDecimal(plain);
  const points = decimal && atScale(decimal, 2);
  const rate = points === null ? null : rateFromBasisPoints(Number(points));
  return rate === 0 ? null : rate;
}

/** A rate as it stands in a field, with the market's decimal sign: "9,5". */
export function typedRate(rate: CommissionRate, market: MarketCode): string {
  const parts = new Intl.NumberFormat(MARKETS[market].locale).formatToParts(0.5);
  return String(rate / 100).replace('.', parts.find(({ type }) => type === 'decimal')?.value ?? '.');
}
