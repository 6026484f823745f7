import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { COST_DECIMALS, marketAmount } from '#lib/domain/numbers/market-fields';
import { readRate } from '#lib/domain/numbers/read-amount';

/** A commission rate as typed in percent; null: nothing typed; `wrong`: no rate above 0 and up to 100 % with two decimals. */
export function typedRate(text: string): CommissionRate | null | 'wrong' {
  const read = readRate(text);
  return read.ok ? read.value : read.fault === 'empty' ? null : 'wrong';
}

/** An amount as typed, as plain decimal text; null: nothing typed; `ambiguous`: thousands or decimals; `wrong`: no amount of 0 or more. */
export function typedCost(text: string, market: MarketCode): string | null | 'wrong' | 'ambiguous' {
  const read = marketAmount(text, market, COST_DECIMALS);
  if (read.ok) return read.value;
  return read.fault === 'empty' ? null : read.fault === 'ambiguous' ? 'ambiguous' : 'wrong';
}
