import type { Day } from '#lib/domain/day';
import { MARKETS, type MarketCode } from '#lib/domain/market';

/**
 * What is set now may be changed by anyone at any minute: on screen it is never older than ten minutes. Whoever shows it reads again this
 * often, and a reading takes what was read at most so long ago for fresh; together they stay below the ten minutes, a slow answer included.
 */
export const LOOK_EVERY_MS = 5 * 60_000;
export const ENTRY_FRESH_MS = 4.5 * 60_000;

/** The calendar day of a market at a moment. Shopee's daily data (suggestions, performance) are asked for once in each. */
export function marketDay(moment: number, market: MarketCode): Day {
  const known = formats.get(market);
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: MARKETS[market].timeZone, dateStyle: 'short' });
  if (!known) formats.set(market, format);
  return format.format(moment);
}

const formats = new Map<MarketCode, Intl.DateTimeFormat>();
