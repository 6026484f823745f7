import { text } from '#test/world/open-platform/args';
import { badParam } from '#test/world/open-platform/envelope';
import type { Args } from '#test/world/open-platform/validate';
import { dayText, firstDayOf, monthAfter, monthOf, readDay } from '#test/world/open-platform/zone';

/** A window of performance, whole local days. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The window of a performance call. A day that is not published yet is refused, as live servers do; another window that does not fit its
 * kind is moved to a valid one without a word, as the documents say, which `fetched_date_range` tells.
 */
export function windowOf(args: Args, latest: number): Window {
  const start = readDay(text(args, 'start_date'));
  const end = readDay(text(args, 'end_date'));
  if (start === undefined) throw wrong('start_date is no day');
  if (end === undefined) throw wrong('end_date is no day');
  if (start > end) throw wrong('start_date cannot be later than end_date');
  if (start > latest) throw wrong('start_date cannot be later than latest data date');
  switch (text(args, 'period_type')) {
    case 'Day': {
      const day = Math.max(start, threeMonthsBack(latest));
      return { from: day, to: day };
    }
    case 'Week': {
      // Day 0 was a Thursday; a week runs from Sunday to Saturday.
      const sunday = start - ((start + 4) % 7);
      return { from: sunday, to: Math.min(sunday + 6, latest) };
    }
    case 'Month':
      return { from: firstDayOf(monthOf(start)), to: Math.min(firstDayOf(monthAfter(monthOf(start), 1)) - 1, latest) };
    case 'Last7d':
      return { from: latest - 6, to: latest };
    default:
      return { from: latest - 29, to: latest };
  }
}

export const rangeText = ({ from, to }: Window): string => `${dayText(from)}-${dayText(to)}`;

/** assumed: three-months-back. The same date three months ago, or the month's last one. */
function threeMonthsBack(latest: number): number {
  const month = monthAfter(monthOf(latest), -3);
  const date = Number(dayText(latest).slice(6));
  return Math.min(firstDayOf(month) + date - 1, firstDayOf(monthAfter(month, 1)) - 1);
}

const wrong = (detail: string) => badParam(`invalid time range, detail:${detail}`);
