import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';

export type Doing = 'add' | 'edit' | 'remove';

/** What is wanted for one product. Moments in Unix ms. */
export interface RateChange {
  readonly itemId: string;
  readonly doing: Doing;
  /** The entry that is changed or removed; null for `add`. */
  readonly campaignId: string | null;
  /** null: in no campaign. */
  readonly before: CommissionRate | null;
  /** null for `remove`. */
  readonly rate: CommissionRate | null;
  /** null: now. */
  readonly start: number | null;
  /** null: no end. */
  readonly end: number | null;
}

/** What one call asks for all its products. A rate of null or an end of `keep` is not sent: it stays as it is. */
export interface Asked {
  readonly doing: Doing;
  readonly rate: CommissionRate | null;
  readonly start: number | null;
  readonly end: number | null | 'keep';
}

export interface ApplyItem {
  readonly itemId: string;
  readonly campaignId: string | null;
  readonly before: CommissionRate | null;
}

interface Group {
  readonly asked: Asked;
  /** At most 50. */
  readonly items: readonly ApplyItem[];
  /** How often these were sent before, with an answer that was lost. */
  readonly again: number;
}
/** One call that changes something. */
export interface SendStep extends Group {
  readonly do: 'send';
}
/** One reading of the added list: does it show what was asked? Its `do` is stored with jobs, hence its name. */
export interface ReadBackStep extends Group {
  readonly do: 'look';
  /** Unix ms. */
  readonly sentAt: number;
  /** Index into the reading times. */
  readonly round: number;
  /** The answer never came: nobody knows whether it was done. Otherwise Shopee has accepted it. */
  readonly lost: boolean;
  /** Refused for a reason that our own sending may have made: a browser sends a request again when a kept connection breaks. */
  readonly refusal?: Failure;
}
export type ApplyStep = SendStep | ReadBackStep;

/**
 * How one product came out. `done`: the list shows what was asked; `refused`: with the reason; `sent`: accepted, not yet shown;
 * `unknown`: sent, the answer lost.
 */
export const PRODUCT_ENDS = ['done', 'refused', 'sent', 'unknown'] as const;
export interface ProductEnd {
  readonly itemId: string;
  readonly end: (typeof PRODUCT_ENDS)[number];
  readonly failure?: Failure;
}

/** What a step yields: the products that it knows something new of. A later step's word counts. */
export interface ApplyValue {
  readonly ends: readonly ProductEnd[];
  /** Shopee's own id of the request that changed something. */
  readonly requestId: string | null;
}

/** What of a job's parameters every step sees, and the pages read. */
export interface ApplyStored {
  readonly shopAccountId: string;
  readonly products: number;
}

/** The most products of one call. */
export const A_CALL = 50;
/** When the list is read after a call was sent, in ms. It lags up to a minute. */
export const LOOK_AFTER = [5_000, 30_000, 120_000] as const;
/** How often something whose answer was lost is sent anew. */
export const MOST_AGAIN = 2;
