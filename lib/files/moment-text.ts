import { clockOf } from '#lib/domain/time/zone-clock';

/** "2026-12-10" or "2026-12-10 23:00" by the clock of a zone: sorted as text it is sorted by time, and no country reads it as another day. */
export function momentText({ at, timeZone, as }: { readonly at: number; readonly timeZone: string; readonly as: 'day' | 'time' }): string {
  const local = clockOf(at, timeZone);
  return as === 'day' ? local.slice(0, 10) : `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
