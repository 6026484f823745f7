import { clockOf } from './zone-clock';

const DAY = 86_400_000;

/** When (Unix ms) a day of a zone's calendar begins. @param day days since 1970 */
export function startOfDay(day: number, timeZone: string): number {
  const midnight = day * DAY;
  const distance = (moment: number) => Date.parse(`${clockOf(moment, timeZone)}Z`) - moment;
  // The distance from UTC is that of the place itself: around a change of clocks the first guess may lie on the other side of it.
  const guess = midnight - distance(midnight);
  return midnight - distance(guess);
}
