/** A calendar day of a market, "2026-11-28". Text in this form sorts by time. */
export type Day = string;

const FORM = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const DAY = 86_400_000;

/** Reads "20261128" and "2026-11-28"; null for anything else, and for a day that no calendar has. */
export function readDay(text: string): Day | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!year) return null;
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** "20261128", as Shopee's reports are asked. */
export const compactDay = (day: Day): string => day.replaceAll('-', '');

/** The day `count` days later, or earlier when negative. */
export const addDays = (day: Day, count: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The last day of its month. */
export function endOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
