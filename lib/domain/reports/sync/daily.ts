import { startOfDay } from '#lib/domain/time/start-of-day';

const HOUR = 3_600_000;
/** When a day's first reading of the report finds something, by the market's clock. */
const MORNING = 7 * HOUR;

/**
 * Whether this morning's sync is still to come.
 *
 * @param today by the market's calendar, days since 1970
 * @param endedAt when the last one ended; both in Unix ms. What lies ahead was noted by a clock that was wrong, and is as if it had never been
 */
export function isDueToday(today: number, timeZone: string, now: number, endedAt: number): boolean {
  const morning = startOfDay(today, timeZone) + MORNING;
  return now >= morning && (endedAt < morning || endedAt > now + HOUR);
}
