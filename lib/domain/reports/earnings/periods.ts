import { addDays, type Day, endOfMonth, weekday } from '#lib/domain/day';
import type { DayRange, TimeDimension } from './question';

/** Days since 1970 of a calendar day, and back. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
export const dayOf = (number: number): Day => addDays('1970-01-01', number);

/** The period of the same length that ends the day before; before whole months as many whole months. */
export function periodBefore({ from, to }: DayRange): DayRange {
  const end = addDays(from, -1);
  if (!from.endsWith('-01') || to !== endOfMonth(to)) return { from: addDays(from, dayNumber(from) - dayNumber(to) - 1), to: end };
  const months = monthNumber(to) - monthNumber(from) + 1;
  return { from: `${monthText(monthNumber(from) - months)}-01`, to: end };
}

/** How a group of days is named: the day, the Monday of its week, or its month. */
export function timeKey(dimension: TimeDimension, day: Day): string {
  if (dimension === 'day') return day;
  return dimension === 'week' ? addDays(day, -((weekday(day) + 6) % 7)) : day.slice(0, 7);
}

/** The days that a group of days has. */
export function daysOfKey(dimension: TimeDimension, key: string): DayRange {
  if (dimension === 'day') return { from: key, to: key };
  return dimension === 'week' ? { from: key, to: addDays(key, 6) } : { from: `${key}-01`, to: endOfMonth(`${key}-01`) };
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
