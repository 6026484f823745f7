import { clockOf } from '#lib/domain/time/zone-clock';

/** Clocks change by quarters of an hour at least. */
const STEP = 900;

/** The month of moments (Unix seconds; 0: none) by a zone's calendar, 202510; 0 for none. Thousands of moments of one report are near each other. */
export function monthInZone(timeZone: string): (seconds: number) => number {
  const known = new Map<number, number>();
  return (seconds) => {
    if (seconds <= 0) return 0;
    const step = Math.floor(seconds / STEP);
    const before = known.get(step);
    if (before !== undefined) return before;
    const clock = clockOf(step * STEP * 1000, timeZone);
    const month = Number(clock.slice(0, 4) + clock.slice(5, 7));
    known.set(step, month);
    return month;
  };
}

/** "2025-10" → 202510. */
export const monthNumber = (text: string): number => Number(text.replace('-', ''));
/** 202510 → "2025-10". */
export const monthText = (month: number): string => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;

/** The month after, or before when negative: 202512 → 202601. */
export function monthAfter(month: number, count: number): number {
  const at = Math.floor(month / 100) * 12 + (month % 100) - 1 + count;
  return Math.floor(at / 12) * 100 + (((at % 12) + 12) % 12) + 1;
}
