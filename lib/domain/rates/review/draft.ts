import type { CommissionRate } from '#lib/domain/commission-rate';

/** Which rates the chosen products are to have. `asGiven`: each item brings its own rate or end. */
export const REVIEW_TARGETS = ['min', 'middle', 'max', 'typed', 'extend', 'add', 'remove', 'asGiven'] as const;
export type ReviewTarget = (typeof REVIEW_TARGETS)[number];
/** Where the products were chosen; the way back leads there. */
export type ReviewFrom = 'rates' | 'suggestions' | 'journal' | 'item';

/** A product to be changed, with what is asked for it where that is more than the target says. */
export interface ReviewItem {
  readonly itemId: string;
  readonly rate?: CommissionRate;
  /** It leaves the open campaign, where `asGiven`. */
  readonly remove?: true;
  /** Unix ms; null: without end; left out: the period stays. */
  readonly end?: number | null;
}

/** What was known of a product when it was chosen; what is read afterwards is compared with it. */
export interface SeenFacts {
  readonly rate: CommissionRate | null;
  /** Unix ms; null: without end, or in no campaign. */
  readonly end: number | null;
  readonly min: CommissionRate | null;
  readonly max: CommissionRate | null;
}

/** A review that is neither applied nor discarded. Nothing of it has been sent. */
export interface ReviewDraft {
  /** Also the id of the request that applies it: the same review is sent once. */
  readonly id: string;
  /** Counts its changes: of two windows the later word counts. */
  readonly revision: number;
  readonly accountId: string;
  readonly from: ReviewFrom;
  readonly target: ReviewTarget;
  readonly items: readonly ReviewItem[];
  /** Changed products of which nothing can be put back; left out: none. */
  readonly cannotRevert?: number;
  readonly seen: Readonly<Record<string, SeenFacts>>;
  /** Unix ms. */
  readonly openedAt: number;
  /** Rates that would be lowered stay as they are; a rate typed for one product counts all the same. */
  readonly onlyRaise: boolean;
  /** The rate typed for all; null: none yet. */
  readonly rateForAll: CommissionRate | null;
  /** Rates typed for single products, before all else. */
  readonly rates: Readonly<Record<string, CommissionRate>>;
  /** Unit costs typed here, plain decimal text, before what the records hold; null: emptied. */
  readonly costs: Readonly<Record<string, string | null>>;
  /** field → its text, where that cannot be read: nothing is sent until it can. */
  readonly unread: Readonly<Record<string, string>>;
  /** The end chosen for all, Unix ms; null: without end; `none`: not chosen. */
  readonly end: number | null | 'none';
  /** item id → what exactly was ticked; empty: taken out. A product that changes afterwards is no longer what was ticked. */
  readonly ticks: Readonly<Record<string, string>>;
}
