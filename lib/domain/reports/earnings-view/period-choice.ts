import { addDays, type Day, endOfMonth } from '#lib/domain/day';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { DayRange, TimeDimension } from '#lib/domain/reports/earnings/question';

/** `back`: how many of its kind before the newest one; a day's newest is yesterday, −1 is today. */
export type PeriodChoice = { readonly kind: 'day' | 'week' | 'month'; readonly back: number } | ({ readonly kind: 'custom' } & DayRange);
export const PERIOD_KINDS = ['day', 'week', 'month', 'custom'] as const;

/** The days of a choice: whole days that are over, and in the running month today, too. @param today by the market's calendar */
export function daysOfPeriod(choice: PeriodChoice, today: Day): DayRange {
  const yesterday = addDays(today, -1);
  switch (choice.kind) {
    case 'day': {
      const day = addDays(yesterday, -choice.back);
      return { from: day, to: day };
    }
    case 'week':
      return { from: addDays(yesterday, -7 * choice.back - 6), to: addDays(yesterday, -7 * choice.back) };
    case 'month': {
      const first = monthBack(today, choice.back);
      const last = endOfMonth(first);
      return { from: first, to: last < today ? last : today };
    }
    case 'custom':
      return choice.from <= choice.to ? { from: choice.from, to: choice.to } : { from: choice.to, to: choice.from };
  }
}

/** The period one earlier (1) or later (−1); null where that is not yet, or has no neighbour. */
export function periodAfter(choice: PeriodChoice, by: 1 | -1): PeriodChoice | null {
  if (choice.kind === 'custom') return null;
  const back = choice.back + by;
  return back < (choice.kind === 'day' ? -1 : 0) ? null : { kind: choice.kind, back };
}

/** The choice that shows one day. */
export const periodOfDay = (day: Day, today: Day): PeriodChoice => ({ kind: 'day', back: dayNumber(today) - 1 - dayNumber(day) });

/** What a chart shows beside figures of these days: a single day stands among those before it. */
export const chartDays = ({ from, to }: DayRange): DayRange => (from === to ? { from: addDays(to, -13), to } : { from, to });

/** So that a chart has some dozens of points, whatever the period. */
export function chartUnit({ from, to }: DayRange): TimeDimension {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return days <= 62 ? 'day' : days <= 370 ? 'week' : 'month';
}

function monthBack(today: Day, back: number): Day {
  let first = `${today.slice(0, 7)}-01`;
  for (let count = 0; count < back; count++) first = `${addDays(first, -1).slice(0, 7)}-01`;
  return first;
}
