import { MARKETS, type MarketCode } from '#lib/domain/market';
import { formOfMarket } from './number-form';
import { type FieldRead, readAmount } from './read-amount';
import type { TableCell } from './table-cell';

/** Decimals of a cost: a piece may cost less than the smallest coin. */
export const COST_DECIMALS = 6;

/** An amount in a market's own currency and form. */
export function marketAmount(cell: TableCell, market: MarketCode, finest: number): FieldRead<string> {
  const { currency, currencyDigits } = MARKETS[market];
  return readAmount(cell, { form: formOfMarket(market), currency, digits: currencyDigits, finest });
}
