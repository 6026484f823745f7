import { clockOf } from '#lib/domain/time/zone-clock';

const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Zone and hour → the day there. No zone changes its day within an hour of UTC by anything but its minutes, which are asked for. */
const known = new Map<string, number>();

/** Days since 1970 by the calendar of a zone. @param moment Unix ms */
export function dayInZone(moment: number, timeZone: string): number {
  const quarter = Math.floor(moment / (HOUR / 4));
  const key = `${timeZone} ${quarter}`;
  const day = known.get(key) ?? Math.floor(Date.parse(`${clockOf(moment, timeZone)}Z`) / DAY);
  if (known.size > 100_000) known.clear();
  known.set(key, day);
  return day;
}
