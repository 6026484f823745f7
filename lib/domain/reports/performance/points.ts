import { addDays, type Day, endOfMonth, weekday } from '#lib/domain/day';
import type { Days } from '#lib/domain/reports/performance';
import { lengthOf } from './period';

/** What a chart shows beside figures of these days: a single day stands among those before it. */
export const daysOfChart = ({ from, to }: Days): Days => (from === to ? { from: addDays(to, -13), to } : { from, to });

/** The days of each of a chart's points: days, weeks (Sunday to Saturday) or months, so that there are some dozens, whatever the period. */
export function pointDays(days: Days): readonly Days[] {
  const length = lengthOf(days);
  const endOf = (day: Day): Day => (length <= 62 ? day : length <= 370 ? addDays(day, 6 - weekday(day)) : endOfMonth(day));
  const points: Days[] = [];
  for (let from = days.from; from <= days.to; ) {
    const end = endOf(from);
    const to = end < days.to ? end : days.to;
    points.push({ from, to });
    from = addDays(to, 1);
  }
  return points;
}
