import { addDays, type Day } from '#lib/domain/day';
import { momentOfLocal } from '#lib/domain/local-time';
import { SHORTEST_DAYS } from '#lib/domain/period';
import { clockOf } from '#lib/domain/time/zone-clock';

/** The calendar day of a moment (Unix ms) in a zone. */
export const dayAt = (moment: number, timeZone: string): Day => clockOf(moment, timeZone).slice(0, 10);

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
