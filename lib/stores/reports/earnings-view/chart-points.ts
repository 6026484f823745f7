import { addDays, type Day } from '#lib/domain/day';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import { timeKey } from '#lib/domain/reports/earnings/periods';
import type { DayRange, Earnings, EarningsSums, TimeDimension } from '#lib/domain/reports/earnings/question';
import { type Metric, metricOf } from '#lib/domain/reports/earnings-view/breakdowns';

/** A day, week or month of a chart. */
export interface EarningsPoint {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  /** Null: not known, which is not 0. */
  readonly sums: EarningsSums | null;
  readonly before: EarningsSums | null;
  /** How many of its days are not known. */
  readonly missing: number;
}

/**
 * The points of a period, one for each day, week or month, whether anything was earned or not.
 *
 * @param known whether all that was bought on a day has been read
 * @param beforeFrom the first day of the period that it is compared with, day by day; null: there is none
 */
export function pointsOf(
  { groups }: Pick<Earnings, 'groups'>,
  { from, to }: DayRange,
  unit: TimeDimension,
  known: (day: Day) => boolean,
  beforeFrom: Day | null = null,
): readonly EarningsPoint[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const points: { key: string; from: Day; to: Day; days: number; missing: number; knownBefore: number }[] = [];
  for (let day = from, at = 0; day <= to; day = addDays(day, 1), at++) {
    const key = timeKey(unit, day);
    const last = points.at(-1);
    const missing = known(day) ? 0 : 1;
    const knownBefore = beforeFrom !== null && known(addDays(beforeFrom, at)) ? 1 : 0;
    if (last?.key === key)
      Object.assign(last, { to: day, days: last.days + 1, missing: last.missing + missing, knownBefore: last.knownBefore + knownBefore });
    else points.push({ key, from: day, to: day, days: 1, missing, knownBefore });
  }
  return points.map(({ key, from, to, days, missing, knownBefore }) => {
    const group = byKey.get(key);
    const nothing = missing === days && (group === undefined || group.sums.lines === 0);
    const unknownBefore = beforeFrom !== null && (group?.before?.lines ?? 0) === 0 && knownBefore === 0;
    return {
      ...{ key, from, to, missing },
      sums: nothing ? null : (group?.sums ?? NO_SUMS),
      before: unknownBefore ? null : (group?.before ?? NO_SUMS),
    };
  });
}

/** To be drawn, never to be shown as an amount. */
export const drawn = (metric: Metric, sums: EarningsSums | null): number | null => sums && Number(metricOf(metric, sums));
