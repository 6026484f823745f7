import { MARKETS } from '#lib/domain/market';
import { nextBillDay } from '#lib/domain/reports/bills/bill';
import { monthAfter, monthText } from '#lib/domain/reports/bills/month-in-zone';
import { type MonthSheet, monthSheet } from '#lib/domain/reports/months/month-sheet';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { dayIn, daysKnown } from './days-known';
import type { SalesPlace } from './place';
import { billsOfPlace, linesOfPlace, type PlaceLines } from './sales-source';

export interface MonthQuestion {
  readonly place: SalesPlace;
  /** 202510. */
  readonly month: number;
  /** In units of `AMOUNT_SCALE`. */
  readonly floor: number;
  /** "2026-11-30", by the market's calendar. */
  readonly today: string;
}

export interface MonthAnswered {
  readonly sheet: MonthSheet;
  readonly from: PlaceLines['from'];
  /** Files that do not tell when an order was validated tell no month. */
  readonly knowsMonths: boolean;
  /** Not one of its days was read, and no line tells of it: its sums would be zero, and are not. */
  readonly unread: boolean;
}

/** Orders of a month were placed at most so many days before it. */
const LONGEST_WAY = 100;
/** And some of them so many, whatever the lines that are known show. */
const SHORTEST_WAY = 31;

/** A month by affiliate. */
export async function monthOfPlace({ place, month, floor, today }: MonthQuestion): Promise<Result<MonthAnswered>> {
  const day = (one: number) => Date.parse(`${monthText(one)}-01T00:00:00Z`) / DAY;
  const [lines, bills] = await Promise.all([
    linesOfPlace(place, { from: day(month) - LONGEST_WAY, to: day(monthAfter(month, 1)) }),
    billsOfPlace(place),
  ]);
  if (!lines.ok) return lines;
  if (!bills.ok) return bills;
  const known = bills.value.filter((bill) => bill.month > 0);
  // Without any bill the calendar tells.
  const billOut =
    known.length > 0 ? known.some((bill) => bill.month >= month) : nextBillDay(`${monthText(monthAfter(month, 1))}-01`) <= today;
  const range = { from: day(month), to: day(monthAfter(month, 1)) - 1 };
  const now = Date.parse(`${today}T00:00:00Z`) / DAY;
  const missing = daysWithout(place, lines.value, range, now);
  const sheet = monthSheet(lines.value.lines, { month, floor: BigInt(floor), billOut, missing, today });
  return ok({
    sheet,
    unread: sheet.rows.length + sheet.tail.length === 0 && daysKnown(lines.value.known, range, now).nothing,
    from: lines.value.from,
    knowsMonths: lines.value.lines.length === 0 || lines.value.lines.some((line) => line.month > 0),
  });
}

const DAY = 86_400_000;

/**
 * Days that may have orders of a month and are not known for good: never read, with orders that could not be read, or read before the month was
 * over while some order was on its way. Orders of a month were placed as long before it as those that are known took. Files tell no days.
 */
function daysWithout(place: SalesPlace, { lines, known, days }: PlaceLines, { from, to }: DayRange, today: number): readonly number[] {
  if (known === null) return [];
  const dayOf = dayIn(place);
  const took = lines.reduce(
    (most, { day, concluded }) => (day > 0 && concluded > 0 ? Math.max(most, dayOf(concluded) - day) : most),
    SHORTEST_WAY,
  );
  const end = startOfDay(to + 1, MARKETS[place.market].timeZone);
  const settled = new Set(
    days.flatMap(({ day, asOf, open, unjudged, unread }) => (unread === 0 && (open + unjudged === 0 || (asOf ?? 0) >= end) ? [day] : [])),
  );
  const missing: number[] = [];
  for (let day = from - Math.min(took, LONGEST_WAY); day <= Math.min(to, today - 1); day++) if (!settled.has(day)) missing.push(day);
  return missing;
}
