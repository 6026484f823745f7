import { type CommissionRate, ratePercentNumber } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { readTypedNumber } from '#lib/domain/typed-number';

/** A commission rate as typed in percent; null: nothing typed; `wrong`: no rate above 0 and up to 100 % with two decimals. */
export function typedRate(text: string, market: MarketCode): CommissionRate | null | 'wrong' {
  if (text.trim() === '') return null;
  const percent = readTypedNumber(text, market);
  const rate = percent === null ? null : ratePercentNumber(Number(percent));
  return rate === null || rate === 0 ? 'wrong' : rate;
}

/** An amount as typed, as plain decimal text; null: nothing typed; `wrong`: no amount of 0 or more. */
export function typedCost(text: string, market: MarketCode): string | null | 'wrong' {
  if (text.trim() === '') return null;
  const amount = readTypedNumber(text, market);
  return amount === null || !/^\d{1,15}(\.\d{1,6})?$/.test(amount) ? 'wrong' : amount;
}
