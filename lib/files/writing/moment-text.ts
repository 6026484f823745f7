import { clockOf } from '#lib/domain/time/zone-clock';

/** "2026-12-10" or "2026-12-10 23:00" by the clock of a zone: sorted as text it is sorted by time, and no country reads it as another day. */
export function momentText({ at, timeZone, as }: { readonly at: number; readonly timeZone: string; readonly as: 'day' | 'time' }): string {
  const local = at < FIRST || at > LAST ? clockOf(at, timeZone) : new Date(at + distanceAt(at, timeZone)).toISOString();
  return as === 'day' ? local.slice(0, 10) : `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** Between these years every zone is quarters of an hour from UTC, and changes at the begin of one. */
const [FIRST, LAST] = [Date.UTC(1980, 0), Date.UTC(2100, 0)];
const QUARTER = 900_000;
const distances = new Map<string, Map<number, number>>();

/** How far a zone is from UTC: a browser's own answer takes a thousand times as long as looking it up. */
function distanceAt(at: number, timeZone: string): number {
  const known = distances.get(timeZone) ?? new Map<number, number>();
  distances.set(timeZone, known);
  const quarter = Math.floor(at / QUARTER);
  const before = known.get(quarter);
  if (before !== undefined) return before;
  const distance = Date.parse(`${clockOf(quarter * QUARTER, timeZone)}Z`) - quarter * QUARTER;
  if (known.size > 100_000) known.clear();
  known.set(quarter, distance);
  return distance;
}
