import { MARKETS, type MarketCode } from '#lib/domain/market';

/** Days of a market's calendar as whole numbers since 1970-01-01, local. None of the markets changes its clock in summer. */
export const DAY = 86_400;
/** "No end date": 2999-12-31 23:59:59 at UTC+8. */
export const NO_END = 32_503_651_199;

const offsets = new Map<MarketCode, number>();

/** Seconds east of UTC. */
export function offsetOf(market: MarketCode): number {
  const known = offsets.get(market);
  if (known !== undefined) return known;
  const at = Date.UTC(2026, 5, 1);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: MARKETS[market].timeZone,
    hour: 'numeric',
    minute: 'numeric',
    day: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const hours = read('hour') + (read('day') === 1 ? 0 : -24);
  const offset = hours * 3600 + read('minute') * 60;
  offsets.set(market, offset);
  return offset;
}

export const dayOf = (market: MarketCode, seconds: number): number => Math.floor((seconds + offsetOf(market)) / DAY);

/** First second of a local day. */
export const startOfDay = (market: MarketCode, day: number): number => day * DAY - offsetOf(market);

/** Last second of a local day. */
export const endOfDay = (market: MarketCode, day: number): number => startOfDay(market, day + 1) - 1;

/** `20260131` of a day. */
export const dayText = (day: number): string => new Date(day * DAY * 1000).toISOString().slice(0, 10).replaceAll('-', '');

/** Day of `20260131`; undefined when there is no such day. */
export function readDay(text: string): number | undefined {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const day = Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(date)) / 1000 / DAY);
  return dayText(day) === text ? day : undefined;
}

const months = new Map<number, number>();

/** Month of a day as `202601`. A large shop asks for it some million times. */
export function monthOf(day: number): number {
  const known = months.get(day);
  if (known !== undefined) return known;
  const month = Number(dayText(day).slice(0, 6));
  months.set(day, month);
  return month;
}

/** First day of a month `202601`. */
export const firstDayOf = (month: number): number => Math.floor(Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1) / 1000 / DAY);

/** The month so many months later (or earlier). */
export const monthAfter = (month: number, count: number): number => {
  const index = Math.floor(month / 100) * 12 + (month % 100) - 1 + count;
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
};

/** assumed: seven-full-days. The day of the change does not count: the old rate is honoured to the end of the seventh day after it, in the shop's time. */
export const protectedUntil = (market: MarketCode, seconds: number): number => endOfDay(market, dayOf(market, seconds) + 7);
