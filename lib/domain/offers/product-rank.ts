import { MOST_OFFERS } from './offer-query';
import type { OfferRow } from './offer-row';

/** Parameters of the job that finds a product's position under a keyword. */
export interface RankParams {
  readonly accountId: string;
  readonly itemId: string;
  readonly keyword: string;
}
/** One page of the listing, sorted by commission. */
export interface RankStep {
  readonly page: number;
  /** Offers before this page, and the last of them. */
  readonly offset: number;
  readonly tail: readonly OfferRow[];
}
export interface RankRead {
  readonly read: number;
  /** The place, counted from 1; null: not on this page. */
  readonly rank: number | null;
  /** Offers beside it, itself among them, in their order. */
  readonly around: readonly OfferRow[];
  /** The place of the first of `around`. */
  readonly from: number;
}

/** So many neighbours on each side. */
const NEIGHBOURS = 3;

/** Where a product stands on a page, with its neighbours. */
export function rankOn({ offset, tail }: RankStep, rows: readonly OfferRow[], itemId: string): RankRead {
  const index = rows.findIndex((row) => row.itemId === itemId);
  if (index < 0) return { read: rows.length, rank: null, around: [], from: 0 };
  const list = [...tail, ...rows];
  const place = index + tail.length;
  const first = Math.max(0, place - NEIGHBOURS);
  return {
    read: rows.length,
    rank: offset + index + 1,
    around: list.slice(first, place + NEIGHBOURS + 1),
    from: offset - tail.length + first + 1,
  };
}

export const tailOf = (rows: readonly OfferRow[]): readonly OfferRow[] => rows.slice(-NEIGHBOURS);

export type RankAnswer =
  | { readonly is: 'found'; readonly rank: number; readonly around: readonly OfferRow[]; readonly from: number }
  /** `all`: the whole listing was read and ended before Shopee's own limit. */
  | { readonly is: 'notAmong'; readonly read: number; readonly all: boolean };

/** The answer out of the pages that were read; null: none yet. */
export function rankAnswer(pages: readonly RankRead[], ended: boolean): RankAnswer | null {
  const found = pages.find(({ rank }) => rank !== null);
  if (found && found.rank !== null) return { is: 'found', rank: found.rank, around: found.around, from: found.from };
  const read = pages.reduce((sum, page) => sum + page.read, 0);
  return ended ? { is: 'notAmong', read, all: read < MOST_OFFERS } : null;
}
