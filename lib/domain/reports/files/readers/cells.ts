import { momentOfLocal } from '#lib/domain/local-time';
import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';
import type { DateOrder, FileForm } from './file-form';

/** Neither has a value: nothing, or the dashes that Shopee writes for it. */
export const isEmpty = (text: string): boolean => text === '' || text === '--' || text === '-';

/**
 * Plain decimal text as a whole number of units, 10 ** scale of them to one. Shopee writes a point before decimals in every market.
 *
 * @returns null for what is no such number, is finer than the unit, or larger than a number holds exactly
 */
export function exactNumber(text: string, scale: number, decimal: FileForm['decimal'] = '.'): number | null {
  const minus = text.charCodeAt(0) === 45;
  let [units, decimals, digits] = [0, -1, 0];
  for (let at = minus ? 1 : 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      if (decimals === scale) {
        if (digit !== 0) return null;
        continue;
      }
      units = units * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (text[at] === decimal && decimals < 0 && digits > 0 && at < text.length - 1) decimals = 0;
    else return null;
  }
  for (let at = Math.max(decimals, 0); at < scale; at++) units *= 10;
  if (digits === 0 || units > Number.MAX_SAFE_INTEGER) return null;
  return minus && units !== 0 ? -units : units;
}

/** Amounts that are not written are 0. */
export const readAmount = (text: string, { decimal }: FileForm): number | null =>
  isEmpty(text) ? 0 : exactNumber(text, AMOUNT_SCALE, decimal);

/** "20.00%" as 200,000 millionths. Outside of 0 to 100 % it is another unit's, and no rate. */
export function readRate(text: string, { decimal }: FileForm): number | null {
  if (isEmpty(text)) return 0;
  const rate = exactNumber(text.endsWith('%') ? text.slice(0, -1).trimEnd() : text, RATE_SCALE - 2, decimal);
  return rate === null || rate < 0 || rate > 10 ** RATE_SCALE ? null : rate;
}

/** Times in 32 bits, as lines are stored. */
export const readCount = (text: string, { decimal }: FileForm): number | null => {
  const count = isEmpty(text) ? 0 : exactNumber(text, 0, decimal);
  return count !== null && Math.abs(count) < 2 ** 31 ? count : null;
};

export interface LocalMoment {
  /** Unix seconds. */
  readonly time: number;
  /** Days since 1970 by the market's own calendar: the date as it is written. */
  readonly day: number;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;

/** Reads local times of a zone, which files write without it; null for what is none. */
export function momentReader(timeZone: string, dates: DateOrder): (text: string) => LocalMoment | null {
  const distances = new Map<number, number>();
  return (text) => {
    const found = (dates === 'ymd' ? YEAR_FIRST : YEAR_LAST).exec(text);
    if (!found) return null;
    const [one = 0, two = 0, three = 0, hour = 0, minute = 0, second = 0] = found
      .slice(1)
      .map((part) => (part === undefined ? 0 : Number(part)));
    const [year, month, date] = dates === 'ymd' ? [one, two, three] : dates === 'dmy' ? [three, two, one] : [three, one, two];
    const local = Date.UTC(year, month - 1, date, hour, minute, second);
    const read = new Date(local);
    const isReal = read.getUTCMonth() === month - 1 && read.getUTCDate() === date && hour < 24 && minute < 60 && second < 60;
    if (!isReal || year < 1971 || year > 2037) return null;
    const quarter = Math.floor(local / QUARTER) * QUARTER;
    let distance = distances.get(quarter);
    if (distance === undefined) {
      distance = quarter - momentOfLocal(new Date(quarter).toISOString().slice(0, 19), timeZone);
      distances.set(quarter, distance);
    }
    return { time: (local - distance) / 1000, day: Math.floor(local / DAY) };
  };
}
/** Zones change their distance to UTC at quarters of an hour. */
const QUARTER = 900_000;
const DAY = 86_400_000;
