import type { MarketCode } from '#lib/domain/market';
import type { OfferFilter } from './offer-filter';
import type { OfferQuery } from './offer-query';

/** A search that is run once a day. The person's own row. */
export interface SavedSearch {
  readonly id: string;
  readonly accountId: string;
  readonly market: MarketCode;
  readonly name: string;
  readonly query: OfferQuery;
  /** Only offers that pass are compared. */
  readonly filter: OfferFilter;
  /** How many pages of 50 are read each day. */
  readonly pages: number;
  readonly on: boolean;
  readonly createdAt: number;
  /** When its last run ended, Unix ms; null: it was never run. */
  readonly checkedAt: number | null;
}

/** What may be chosen; a tenth of an hour's 2,000 calls holds 50 searches of 4 pages. */
export const SEARCH_PAGES = [1, 2, 4, 10] as const;
export const MOST_SEARCHES = 50;

/** The hours in which nothing is told, by this computer's clock: from 22 to 8 is 22, 8; equal ends: none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export function isQuiet({ from, to }: QuietHours, hour: number): boolean {
  if (from === to) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** So long after its last run a search is due again, in ms: a little less than a day, so that the hour does not move. */
const DUE_MS = 23.5 * 3_600_000;

export const isDue = ({ on, checkedAt }: SavedSearch, now: number): boolean => on && (checkedAt === null || now - checkedAt >= DUE_MS);
