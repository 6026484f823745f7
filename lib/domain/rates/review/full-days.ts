import { addDays, type Day } from '#lib/domain/day';
import { momentOfLocal } from '#lib/domain/local-time';
import { SHORTEST_DAYS } from '#lib/domain/period';

/** The calendar day of a moment (Unix ms) in a zone. */
export function dayAt(moment: number, timeZone: string): Day {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The last second of a calendar day in a zone, Unix ms. */
export const endOfDay = (day: Day, timeZone: string): number => momentOfLocal(`${day}T23:59:59`, timeZone);

/**
 * Until when a rate that is lowered or taken out now still counts, Unix ms: seven full days by the shop's clock, the day of the change not
 * counted. AMS says "7 full days" and no more; where an entry tells its own end, that is the truth.
 *
 * @param now Unix ms
 * @param timeZone IANA name of the shop's market
 */
export function afterFullDays(now: number, timeZone: string): number {
  if (last?.now !== now || last.timeZone !== timeZone)
    last = { now, timeZone, until: endOfDay(addDays(dayAt(now, timeZone), SHORTEST_DAYS), timeZone) };
  return last.until;
}

/** A whole shop asks for one moment fifty thousand times, and reckoning by calendars is slow. */
let last: { readonly now: number; readonly timeZone: string; readonly until: number } | null = null;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formatters.set(timeZone, made);
  return made;
}
