import { MARKETS, type MarketCode } from '#lib/domain/market';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';

/** So many decimals show all of these amounts whole, so that what is read adds up: those of the market, more only where one has more. */
export function exactDigits(amounts: readonly (number | bigint)[], market: MarketCode): number {
  let digits = MARKETS[market].currencyDigits;
  for (; digits < AMOUNT_SCALE; digits++) {
    const unit = 10 ** (AMOUNT_SCALE - digits);
    if (amounts.every((amount) => (typeof amount === 'bigint' ? amount % BigInt(unit) === 0n : amount % unit === 0))) break;
  }
  return digits;
}
