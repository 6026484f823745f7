import type { MarketCode } from '#lib/domain/market';
import { NO_END, protectedUntil } from '#test/world/open-platform/zone';

/** An earlier, higher rate that is still owed. Rates in basis points, times in seconds. */
export interface Protection {
  readonly rate: number;
  readonly until: number;
}

/** One product in the open campaign. */
export interface Entry {
  readonly campaignId: string;
  readonly itemId: string;
  readonly rate: number;
  readonly start: number;
  readonly end: number;
  /** Taken out: earns until then. */
  readonly leaves: number | null;
  readonly protections: readonly Protection[];
  readonly updated: number;
}

export type EntryStatus = 'Upcoming' | 'Ongoing' | 'Terminating';

/** Null: gone, it is in no list any more. assumed: natural-end. An entry whose period is over is gone at once. */
export function statusOf({ leaves, start, end }: Entry, now: number): EntryStatus | null {
  if (leaves !== null) return now <= leaves ? 'Terminating' : null;
  if (now > end) return null;
  return now < start ? 'Upcoming' : 'Ongoing';
}

export const isOpen = (entry: Entry, now: number): boolean => {
  const status = statusOf(entry, now);
  return status === 'Upcoming' || status === 'Ongoing';
};

export const protectionsAt = ({ protections }: Pick<Entry, 'protections'>, now: number): readonly Protection[] =>
  protections.filter(({ until }) => now <= until);

/** The highest rate in force, protection included. */
export const highestRate = (entry: Entry, now: number): number =>
  Math.max(entry.rate, ...protectionsAt(entry, now).map(({ rate }) => rate));

/** A change of rate: up at once; down leaves the old rate protected, except before the start. assumed: upcoming-unprotected. */
export function withRate(entry: Entry, rate: number, market: MarketCode, now: number): Entry {
  const stored = protectionsAt(entry, now).filter((protection) => protection.rate > rate);
  const lowers = rate < entry.rate && statusOf(entry, now) === 'Ongoing';
  return {
    ...entry,
    rate,
    updated: now,
    protections: lowers ? [...stored, { rate: entry.rate, until: protectedUntil(market, now) }] : stored,
  };
}

/** Taking out: an ongoing entry earns for 7 full days more, one that has not begun is gone. */
export function removed(entry: Entry, market: MarketCode, now: number): Entry {
  const leaves = statusOf(entry, now) === 'Ongoing' ? protectedUntil(market, now) : now - 1;
  return { ...entry, leaves, updated: now, protections: [...protectionsAt(entry, now), { rate: entry.rate, until: leaves }] };
}

/** Room for at least 7 full days. */
export const lastsSevenDays = (start: number, end: number): boolean => end === NO_END || end - start >= 7 * 86_400 - 1;
