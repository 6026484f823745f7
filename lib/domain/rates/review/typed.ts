import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { COST_DECIMALS, marketAmount } from '#lib/domain/numbers/market-fields';
import { type FieldFault, readRate } from '#lib/domain/numbers/read-amount';

/** Why what was typed is no value. `ambiguous`: thousands or decimals. */
export type TypedFault = 'wrong' | 'ambiguous';

/** A commission rate as typed in percent, above 0 and up to 100 with two decimals; null: nothing typed. */
export function typedRate(text: string): CommissionRate | null | TypedFault {
  const read = readRate(text);
  return read.ok ? read.value : faultOf(read.fault);
}

/** A share as typed in percent, from 0 to 100 with two decimals; null: nothing typed. */
export const typedShare = (text: string): CommissionRate | null | TypedFault =>
  /^0+([.,]0{0,2})? ?%?$/.test(text.trim()) ? NO_SHARE : typedRate(text);
const NO_SHARE = rateFromBasisPoints(0);

/** An amount as typed, as plain decimal text; null: nothing typed. */
export function typedCost(text: string, market: MarketCode): string | null | TypedFault {
  const read = marketAmount(text, market, COST_DECIMALS);
  return read.ok ? read.value : faultOf(read.fault);
}

const faultOf = (fault: FieldFault): null | TypedFault => (fault === 'empty' ? null : fault === 'ambiguous' ? 'ambiguous' : 'wrong');
