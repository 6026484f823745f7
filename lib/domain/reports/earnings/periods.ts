import { addDays, type Day, endOfMonth, weekday } from '#lib/domain/day';
import type { DayRange, TimeDimension } from './question';

/** Days since 1970 of a calendar day, and back. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
/** The calendar day of so many days since 1970. */
export const dayOf = (number: number): Day => addDays('1970-01-01', number);

/** The period of the same length that ends the day before; before whole months as many whole months. */
export function periodBefore({ from, to }: DayRange): DayRange {
  const end = addDays(from, -1);
  if (!wholeMonths({ from, to })) return { from: addDays(from, dayNumber(from) - dayNumber(to) - 1), to: end };
  const months = monthNumber(to) - monthNumber(from) + 1;
  return { from: `${monthText(monthNumber(from) - months)}-01`, to: end };
}

/**
 * The day of a period that one of the other is compared with: as far from the first; of a longer one its last days come after the end. Whole
 * months are compared month by month, the days of each by their number; what a shorter month does not have counts on its last day.
 */
export function alignedDay(day: Day, other: DayRange, period: DayRange): Day {
  if (other === period) return day;
  if (!wholeMonths(other) || !wholeMonths(period)) return addDays(day, dayNumber(period.from) - dayNumber(other.from));
  const month = monthText(monthNumber(day) + monthNumber(period.from) - monthNumber(other.from));
  const own = `${month}-${day.slice(8)}`;
  return own > endOfMonth(`${month}-01`) ? endOfMonth(`${month}-01`) : own;
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

const wholeMonths = ({ from, to }: DayRange): boolean => from.endsWith('-01') && to === endOfMonth(to);
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
