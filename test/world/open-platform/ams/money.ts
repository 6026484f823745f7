import { MARKETS, type MarketCode } from '#lib/domain/market';

/** Minor units as a number of the market's main unit. */
export const major = (market: MarketCode, minor: number): number => minor / 10 ** MARKETS[market].currencyDigits;

/** The same as decimal text without needless zeros: `899.91`, `2999.7`, `15000`. */
export const moneyText = (market: MarketCode, minor: number): string => String(major(market, minor));

/** A number of the main unit as minor units. */
export const minorOf = (market: MarketCode, amount: number): number => Math.round(amount * 10 ** MARKETS[market].currencyDigits);

/** A share of an amount, rounded to a minor unit. */
export const shareOf = (minor: number, basisPoints: number): number => Math.round((minor * basisPoints) / 10_000);
