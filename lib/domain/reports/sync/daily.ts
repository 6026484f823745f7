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

/** A data day is published at no fixed hour: where yesterday is not there yet, it is asked for again after so long. */
const ASK_AGAIN = 3 * HOUR;

/**
 * Whether a shop's numbers of yesterday are still to come, and may be there.
 *
 * @param latest the latest day that was read (since 1970); left out: none
 */
export function isShopDue(
  today: number,
  timeZone: string,
  now: number,
  { endedAt, latest = 0 }: { readonly endedAt: number | null; readonly latest?: number },
): boolean {
  if (latest >= today - 1 || now < startOfDay(today, timeZone) + MORNING) return false;
  return endedAt === null || endedAt > now + HOUR || now - endedAt >= ASK_AGAIN;
}
