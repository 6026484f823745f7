import { clockOf } from './time/zone-clock';

/** A moment by the clock of a market, without its zone: "2025-08-10T15:36:22". Reports of the Open Platform carry no other. */
export type LocalTime = string;

const FORM = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Reads "2025/8/10 15:36:22" and "2025-08-10 15:36:22"; null for anything else. */
export function readLocalTime(text: string): LocalTime | null {
  const [, ...parts] = FORM.exec(text.trim()) ?? [];
  if (parts.length === 0) return null;
  const [year, month, day, hour, minute, second] = parts.map((part) => (part ?? '0').padStart(2, '0'));
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${local}Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== local ? null : local;
}

/**
 * The moment in Unix milliseconds.
 *
 * @param timeZone IANA name of the market's zone. An hour that the zone has twice is taken as the first one.
 */
export function momentOfLocal(local: LocalTime, timeZone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  // The zone's distance at a first guess, and again there: right on both sides of a change of clocks.
  const guess = asUtc - distance(asUtc, timeZone);
  return asUtc - distance(guess, timeZone);
}

function distance(moment: number, timeZone: string): number {
  const second = Math.floor(moment / 1000) * 1000;
  return Date.parse(`${clockOf(second, timeZone)}Z`) - second;
}
