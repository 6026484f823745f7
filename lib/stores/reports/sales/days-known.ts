import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { DayRange, KnownDay } from '#lib/domain/reports/sync/plan';
import { clockOf } from '#lib/domain/time/zone-clock';

/** How much of a period is known. */
export interface DaysKnown {
  /** Days that are not known; null: nobody tells. */
  readonly missing: number | null;
  /** Not one day is known: sums of it would be zero, and are not. */
  readonly nothing: boolean;
  /** Orders of the days that are known that could not be read: sums are too small by them. */
  readonly unread: number;
}

/**
 * Days before those that were ever read are not missed, and the present one is not over.
 *
 * @param known null: nobody tells @param read how well each day is known
 */
export function daysKnown(
  known: ReadonlySet<number> | null,
  { from, to }: DayRange,
  today: number,
  read: readonly Pick<KnownDay, 'day' | 'unread'>[] = [],
): DaysKnown {
  if (known === null) return { missing: null, nothing: false, unread: 0 };
  const days = [...known];
  const first =
    days.length === 0
      ? from
      : Math.max(
          from,
          days.reduce((one, other) => Math.min(one, other)),
        );
  let missing = 0;
  for (let day = first; day <= Math.min(to, today - 1); day++) if (!known.has(day)) missing += 1;
  const isWithin = (day: number) => day >= from && day <= to;
  const unread = read.reduce((sum, { day, unread: own }) => (isWithin(day) ? sum + own : sum), 0);
  return { missing, nothing: !days.some(isWithin), unread };
}

const STEP = 900;

/** The day of a moment (Unix seconds) by the market's calendar, as days since 1970. */
export function dayIn({ market }: { readonly market: MarketCode }): (seconds: number) => number {
  const { timeZone } = MARKETS[market];
  const days = new Map<number, number>();
  return (seconds) => {
    const step = Math.floor(seconds / STEP);
    const before = days.get(step);
    if (before !== undefined) return before;
    const day = Date.parse(`${clockOf(step * STEP * 1000, timeZone).slice(0, 10)}T00:00:00Z`) / 86_400_000;
    days.set(step, day);
    return day;
  };
}
