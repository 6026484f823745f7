import { nextBillDay } from '#lib/domain/reports/bills/bill';
import { monthAfter, monthText } from '#lib/domain/reports/bills/month-in-zone';
import { type MonthSheet, monthSheet } from '#lib/domain/reports/months/month-sheet';
import { ok, type Result } from '#lib/domain/result';
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
}

/** Orders of a month were placed at most so many days before it. */
const LONGEST_WAY = 100;

/** A month by affiliate. */
export async function monthOfPlace({ place, month, floor, today }: MonthQuestion): Promise<Result<MonthAnswered>> {
  const day = (one: number) => Date.parse(`${monthText(one)}-01T00:00:00Z`) / 86_400_000;
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
  return ok({
    sheet: monthSheet(lines.value.lines, { month, floor: BigInt(floor), billOut, today }),
    from: lines.value.from,
    knowsMonths: lines.value.lines.length === 0 || lines.value.lines.some((line) => line.month > 0),
  });
}
