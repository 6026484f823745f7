import { SYNC_LIMITS } from './limits';

/** Days since 1970 by the market's calendar, first and last. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** How well a day is known. */
export interface KnownDay {
  readonly day: number;
  /** Unix ms; null: never answered. */
  readonly asOf: number | null;
  readonly open: number;
  readonly unjudged: number;
  readonly unread: number;
  readonly hole: object | null;
}

/** `view`: somebody opens the view; `alarm`: once a day; `person`: asked for by a click. */
export type SyncReason = 'view' | 'alarm' | 'person';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Orders take up to a day to appear in a report. */
const LATE = DAY;
/** How old the answer for a day of open orders may be, by why it is asked. */
const OPEN_FRESH: Readonly<Record<SyncReason, number>> = { view: 12 * HOUR, alarm: 6 * HOUR, person: 0 };
/** The judgement on fraud comes with the payment, weeks later. */
const JUDGED_FRESH = 7 * DAY;

/** The days that the API answers for, today included. @param reach days, where it has refused some of the usual ones */
export const answeredDays = (today: number, reach: number | null): DayRange => ({
  from: today - Math.min(SYNC_LIMITS.window, reach ?? SYNC_LIMITS.window) + 1,
  to: today,
});

/**
 * The days of the window that have to be read: those never answered, those whose orders may still have been on their way, holes, and those
 * in which something is open. All others keep their answer.
 *
 * @param startOf when a day begins, Unix ms
 */
export function daysToRead(
  window: DayRange,
  known: readonly KnownDay[],
  { now, reason, startOf }: { readonly now: number; readonly reason: SyncReason; readonly startOf: (day: number) => number },
): readonly number[] {
  const byDay = new Map(known.map((day) => [day.day, day]));
  const days = Array.from({ length: Math.max(0, window.to - window.from + 1) }, (_, at) => window.from + at);
  return days.filter((day) => {
    const row = byDay.get(day);
    if (!row || row.asOf === null || row.hole) return true;
    // A clock that was wrong wrote it.
    if (row.asOf > now) return true;
    if (row.asOf < startOf(day + 1) + LATE) return true;
    const age = now - row.asOf;
    return (row.open > 0 && age >= OPEN_FRESH[reason]) || (row.unjudged + row.unread > 0 && age >= JUDGED_FRESH);
  });
}

/** Days as ranges, the newest first. Where few conversions lie between two of them, they are one: another slice costs half a minute. */
export function rangesOf(days: readonly number[], perDay: number | null): readonly DayRange[] {
  const most = perDay === null ? 0 : perDay === 0 ? Number.POSITIVE_INFINITY : SYNC_LIMITS.gap / perDay;
  const ranges: { from: number; to: number }[] = [];
  for (const day of [...days].sort((one, other) => other - one)) {
    const last = ranges.at(-1);
    if (last && last.from - day - 1 <= most) last.from = Math.min(last.from, day);
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** How many days one slice may have. Before anything is known, yesterday and today: what a person wants to see first. */
export const daysOfSlice = (perDay: number | null): number =>
  perDay === null ? 2 : Math.max(1, Math.floor((SYNC_LIMITS.slicePages * SYNC_LIMITS.page) / Math.max(perDay, Number.MIN_VALUE)));

/** Takes the newest days off what is left, as many as a slice may have; null: nothing is left. */
export function nextSlice(left: readonly DayRange[], perDay: number | null): { slice: DayRange; left: readonly DayRange[] } | null {
  const [newest, ...rest] = left;
  if (!newest) return null;
  const from = Math.max(newest.from, newest.to - daysOfSlice(perDay) + 1);
  const behind = from > newest.from ? [{ from: newest.from, to: from - 1 }] : [];
  return { slice: { from, to: newest.to }, left: [...behind, ...rest] };
}

/** A slice whose chain of pages broke is begun anew with the newer half of its days: the next break costs half as much. */
export function halved(slice: DayRange, left: readonly DayRange[]): { slice: DayRange; left: readonly DayRange[] } {
  if (slice.from === slice.to) return { slice, left };
  const middle = Math.ceil((slice.from + slice.to + 1) / 2);
  return { slice: { from: middle, to: slice.to }, left: [{ from: slice.from, to: middle - 1 }, ...left] };
}

/** How many days a range has, its first and last one included. */
export const countDays = ({ from, to }: DayRange): number => to - from + 1;
