import type { Day } from '#lib/domain/day';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import { seriesName } from '#lib/domain/reports/performance/series';
import { ok, type Result } from '#lib/domain/result';
import { numberAt, performanceOf } from './performance';

/** A limit is held against the month of the latest day: that one began at most so many days ago. */
const MOST_DAYS = 62;
const SERIES = seriesName({ level: 'shop', orderType: 'PlacedOrder', channel: 'AllChannel' });

/** What AMS estimates as commission of a shop's orders, by the day on which they were placed; null: Shopee gave no number. Days that were not read are missing. */
export async function costDays(accountId: string, today: Day): Promise<Result<ReadonlyMap<Day, bigint | null>>> {
  const to = dayNumber(today);
  const windows = await performanceOf(accountId, SERIES, 'Day', { from: to - MOST_DAYS, to });
  if (!windows.ok) return windows;
  return ok(
    new Map(
      windows.value.map((window) => {
        const units = numberAt(window, 'commission', 0);
        return [dayOf(window.day), units === null ? null : BigInt(units)] as const;
      }),
    ),
  );
}
