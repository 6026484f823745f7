import { momentOfLocal } from '#lib/domain/local-time';
import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** How a file writes numbers and dates. Shopee's own: a point before decimals, nothing between thousands, the year first. */
export interface FileForm {
  readonly decimal: '.' | ',';
  readonly dates: DateOrder;
  /** Its rates have no sign of percent and are parts of one: 0.2 is 20 %. */
  readonly rates?: 'parts';
  /** The sign of a currency that stands beside amounts in their cells, in small letters: "RM15.07". Shopee writes it in the head alone. */
  readonly sign?: string;
  /** Cells of a text's head, and whether its rows have as many; of a workbook not known. */
  readonly width?: { readonly cells: number; readonly isEven: boolean };
}

/** Neither has a value: nothing, or the dashes that Shopee writes for it. */
export const isEmpty = (text: string): boolean => text === '' || text === '--' || text === '-' || text === '—' || text === '–';

/**
 * Plain decimal text as a whole number of units, 10 ** scale of them to one. Shopee writes a point before decimals in every market.
 *
 * @returns null for what is no such number, is finer than the unit, or larger than a number holds exactly
 */
export function exactNumber(text: string, scale: number, decimal: FileForm['decimal'] = '.'): number | null {
  const minus = text.charCodeAt(0) === 45;
  const point = decimal === '.' ? 46 : 44;
  let [units, decimals, digits] = [0, -1, 0];
  for (let at = minus ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - 48;
    if (digit >= 0 && digit <= 9) {
      if (decimals === scale) {
        if (digit !== 0) return null;
        continue;
      }
      units = units * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === point && decimals < 0 && digits > 0 && at < text.length - 1) decimals = 0;
    else return null;
  }
  for (let at = Math.max(decimals, 0); at < scale; at++) units *= 10;
  if (digits === 0 || units > Number.MAX_SAFE_INTEGER) return null;
  return minus && units !== 0 ? -units : units;
}

/** Amounts that are not written are 0. */
export const exactAmount = (text: string, { decimal, sign }: FileForm): number | null =>
  isEmpty(text) ? 0 : (exactNumber(text, AMOUNT_SCALE, decimal) ?? exactNumber(bareNumber(plainAmount(text, sign)), AMOUNT_SCALE, decimal));

/** An amount without the sign of its currency and with a plain minus. Signs of others stay: they are another currency's. */
export function plainAmount(text: string, sign: string | undefined): string {
  const at = sign === undefined ? -1 : text.toLowerCase().indexOf(sign);
  if (sign === undefined || at < 0) return plainMinus(text);
  const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at + sign.length).trimStart()];
  return /^[-−–(]?$/u.test(before) || /^\)?$/u.test(after) ? plainMinus(before + after) : text;
}

/** Programs that count in binary fractions write "2572.2900000000004" for 2572.29: what stands behind fifteen digits is no part of it. */
const bareNumber = (text: string): string =>
  BINARY.test(text) && text.replace(/\D/gu, '').length > DIGITS
    ? String(Number(Number(text.replace(',', '.')).toPrecision(DIGITS))).replace('.', text.includes(',') ? ',' : '.')
    : text;
const BINARY = /^-?\d{1,12}[.,]\d{0,20}(?:0000|9999)\d{1,3}$/u;
const DIGITS = 15;

/** Spreadsheets write less than nothing in brackets, with another sign, or with the sign behind it: "(450.5)", "−450.5", "450.5-". */
export const plainMinus = (text: string): string => text.replace(/^(?:\((\d[\d.,]*)\)|[−–](\d[\d.,]*)|(\d[\d.,]*)-)$/u, '-$1$2$3');

/** "20.00%" as 200,000 millionths. Outside of 0 to 100 % it is another unit's, and no rate. */
export function exactRate(text: string, { decimal, rates }: FileForm): number | null {
  if (isEmpty(text)) return 0;
  const isPercent = text.endsWith('%');
  const scale = rates === 'parts' && !isPercent ? RATE_SCALE : RATE_SCALE - 2;
  const number = isPercent ? text.slice(0, -1).trimEnd() : text;
  const rate = exactNumber(number, scale, decimal) ?? exactNumber(bareNumber(number), scale, decimal);
  return rate === null || rate < 0 || rate > 10 ** RATE_SCALE ? null : rate;
}

/** Times in 32 bits, as lines are stored. "1.000" may be one, or a thousand. */
export const readCount = (text: string, { decimal }: FileForm): number | null => {
  const count = isEmpty(text) ? 0 : exactNumber(text, 0, decimal);
  return count !== null && Math.abs(count) < 2 ** 31 && (text.length < 5 || !/[.,]000$/u.test(text)) ? count : null;
};

export interface LocalMoment {
  /** Unix seconds. */
  readonly time: number;
  /** Days since 1970 by the market's own calendar: the date as it is written. */
  readonly day: number;
}

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?: ?([AP])\.?M\.?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?: +|T)${TIME})?$`, 'iu');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,? +${TIME})?$`, 'iu');

/** Year, month, date, hour, minute, second; null for what is no time. */
type TimeParts = readonly [year: number, month: number, date: number, hour: number, minute: number, second: number];

/** Reads local times of a zone, which files write without it; null for what is none. */
export function momentReader(timeZone: string, dates: DateOrder): (text: string) => LocalMoment | null {
  const partsOf = dates === 'ymd' ? (text: string) => plainParts(text) ?? partsIn(text, dates) : (text: string) => partsIn(text, dates);
  const days = new Map<number, number | null>();
  const distanceAt = distances(timeZone);
  return (text) => {
    const parts = partsOf(text);
    if (!parts) return null;
    const [written, month, date, hour, minute, second] = parts;
    const year = written >= BUDDHIST ? written - BUDDHIST_AHEAD : written;
    if (hour > 23 || minute > 59 || second > 59) return null;
    const key = (year * 100 + month) * 100 + date;
    let day = days.get(key);
    if (day === undefined) {
      day = dayOfDate(year, month, date);
      days.set(key, day);
    }
    if (day === null) return null;
    const local = day * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
    return { time: (local - distanceAt(local)) / 1000, day };
  };
}

/** Spreadsheets of Thailand write years of their own calendar: 2569 is 2026. */
const [BUDDHIST, BUDDHIST_AHEAD] = [2_514, 543];

/** "2026-04-14 23:58:28", as Shopee writes nearly all of them: no expression is needed. */
function plainParts(text: string): TimeParts | null {
  if (text.length !== 19 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(10) !== 32) return null;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const [month, date] = [pairAt(text, 5), pairAt(text, 8)];
  const [hour, minute, second] = [pairAt(text, 11), pairAt(text, 14), pairAt(text, 17)];
  return Number.isNaN(year + month + date + hour + minute + second) ? null : [year, month, date, hour, minute, second];
}

function pairAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function partsIn(text: string, dates: DateOrder): TimeParts | null {
  const found = (dates === 'ymd' ? YEAR_FIRST : YEAR_LAST).exec(text);
  if (!found) return null;
  const [one = 0, two = 0, three = 0, written = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? 0 : Number(part)));
  const half = found[7]?.toUpperCase();
  // "0:30 PM" and "13:30 PM" are nobody's.
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hour = half === undefined ? written : (written % 12) + (half === 'P' ? 12 : 0);
  const [year, month, date] = dates === 'ymd' ? [one, two, three] : dates === 'dmy' ? [three, two, one] : [three, one, two];
  return [year, month, date, hour, minute, second];
}

/** Days since 1970; null for a date that no calendar has, or that no report is of. */
function dayOfDate(year: number, month: number, date: number): number | null {
  const start = Date.UTC(year, month - 1, date);
  const read = new Date(start);
  const isReal = read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
  return isReal && year >= 1971 && year <= 2037 ? start / DAY : null;
}

/** How far a zone is from UTC at local times, by the day; on a day on which that changes, by the quarter of an hour. */
function distances(timeZone: string): (local: number) => number {
  const known = new Map<number, number | null>();
  const askAt = (local: number): number => local - momentOfLocal(new Date(local).toISOString().slice(0, 19), timeZone);
  const quarters = new Map<number, number>();
  return (local) => {
    const day = Math.floor(local / DAY);
    let all = known.get(day);
    if (all === undefined) {
      const [first, last] = [askAt(day * DAY), askAt((day + 1) * DAY - 1000)];
      all = first === last ? first : null;
      known.set(day, all);
    }
    if (all !== null) return all;
    const quarter = Math.floor(local / QUARTER) * QUARTER;
    const there = quarters.get(quarter) ?? askAt(quarter);
    quarters.set(quarter, there);
    return there;
  };
}
/** Zones change their distance to UTC at quarters of an hour. */
const QUARTER = 900_000;
const DAY = 86_400_000;
