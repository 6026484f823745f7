import { addDays, type Day, endOfMonth, weekday } from '#lib/domain/day';
import type { Days } from '#lib/domain/reports/performance';
import type { WindowKind } from '#lib/domain/reports/report-window';

/** `back`: how many of its kind before the newest one. Weeks run from Sunday to Saturday, as AMS's do. */
export type PerformancePeriod =
  | { readonly kind: 'day' | 'week' | 'month'; readonly back: number }
  | { readonly kind: 'last7d' | 'last30d' }
  | ({ readonly kind: 'custom' } & Days);
export const PERFORMANCE_PERIODS = ['day', 'week', 'month', 'last7d', 'last30d', 'custom'] as const;

/** The days of a choice, none behind the latest one with data. @param latest the latest published day */
export function daysOfPerformance(choice: PerformancePeriod, latest: Day): Days {
  switch (choice.kind) {
    case 'day': {
      const day = addDays(latest, -choice.back);
      return { from: day, to: day };
    }
    case 'week': {
      const from = addDays(latest, -weekday(latest) - 7 * choice.back);
      return upTo({ from, to: addDays(from, 6) }, latest);
    }
    case 'month': {
      const from = monthsBack(latest, choice.back);
      return upTo({ from, to: endOfMonth(from) }, latest);
    }
    case 'last7d':
      return { from: addDays(latest, -6), to: latest };
    case 'last30d':
      return { from: addDays(latest, -29), to: latest };
    case 'custom': {
      const [from, to] = choice.from <= choice.to ? [choice.from, choice.to] : [choice.to, choice.from];
      return { from: from < latest ? from : latest, to: to < latest ? to : latest };
    }
  }
}

/**
 * The days `count` periods earlier: weeks with weeks and months with months, as far into them as the period itself has come; else as many days
 * right before.
 */
export function earlierPeriod(choice: PerformancePeriod, { from, to }: Days, count: number): Days {
  const length = lengthOf({ from, to });
  if (choice.kind === 'week') return { from: addDays(from, -7 * count), to: addDays(to, -7 * count) };
  if (choice.kind === 'month') {
    const first = monthsBack(from, count);
    const last = to === endOfMonth(from) ? endOfMonth(first) : addDays(first, length - 1);
    return upTo({ from: first, to: last }, endOfMonth(first));
  }
  return { from: addDays(from, -length * count), to: addDays(to, -length * count) };
}

/** How many earlier periods tell what is usual. */
const USUAL = { day: 8, week: 8, month: 6, last7d: 8, last30d: 6, custom: 6 } as const satisfies Record<PerformancePeriod['kind'], number>;

/** The earlier periods whose mean is what is usual, the newest first: of a day the same days of earlier weeks, for Mondays are no Sundays. */
export function usualPeriods(choice: PerformancePeriod, days: Days): readonly Days[] {
  const count = USUAL[choice.kind];
  if (days.from === days.to)
    return Array.from({ length: count }, (_, n) => ({ from: addDays(days.from, -7 * (n + 1)), to: addDays(days.to, -7 * (n + 1)) }));
  return Array.from({ length: count }, (_, n) => earlierPeriod(choice, days, n + 1));
}

/** The period one earlier (1) or later (−1); null where that has no data yet, or has no neighbour. */
export function performanceAfter(choice: PerformancePeriod, by: 1 | -1): PerformancePeriod | null {
  if (choice.kind !== 'day' && choice.kind !== 'week' && choice.kind !== 'month') return null;
  return choice.back + by < 0 ? null : { kind: choice.kind, back: choice.back + by };
}

/** The choice that shows one day. */
export const performanceOfDay = (day: Day, latest: Day): PerformancePeriod => ({
  kind: 'day',
  back: Math.max(0, lengthOf({ from: day, to: latest }) - 1),
});

/** The kind of window in which AMS answers for exactly these days, as one; null: only day by day. */
export function windowKindOf(choice: PerformancePeriod, { from, to }: Days): WindowKind | null {
  if (from === to) return 'Day';
  if (choice.kind === 'last7d') return 'Last7d';
  if (choice.kind === 'last30d') return 'Last30d';
  if (choice.kind === 'week' && lengthOf({ from, to }) === 7) return 'Week';
  return choice.kind === 'month' ? 'Month' : null;
}

/** How many days these are. */
export const lengthOf = ({ from, to }: Days): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

const upTo = ({ from, to }: Days, latest: Day): Days => ({ from, to: to < latest ? to : latest });

function monthsBack(day: Day, count: number): Day {
  let first = `${day.slice(0, 7)}-01`;
  for (let n = 0; n < count; n++) first = `${addDays(first, -1).slice(0, 7)}-01`;
  return first;
}
