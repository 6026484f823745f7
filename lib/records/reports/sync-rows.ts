import type { FailureCode } from '#lib/domain/failure';
import type { Checked } from '#lib/records/checked';

/** One day of an account's conversions, or of what affiliates sold of a shop, by its market's calendar: how well it is known. */
export interface ReportDayRow extends Checked {
  readonly accountId: string;
  /** Days since 1970. */
  readonly day: number;
  /** When (Unix ms) its stored answer was asked for; null: it never came. */
  readonly asOf: number | null;
  readonly lines: number;
  /** Lines whose order is not at its end. */
  readonly open: number;
  /** Completed lines that were not judged for fraud yet. */
  readonly unjudged: number;
  /** Conversions that were answered and could not be read. */
  readonly unread: number;
  /** Why the last try at it failed; null: it did not. */
  readonly hole: DayHole | null;
}
export interface DayHole {
  readonly code: FailureCode;
  /** Unix ms. */
  readonly at: number;
  /** Syncs that have tried it since it was last answered. */
  readonly tries: number;
}

/** How an account stands with one report of the API. */
export interface ReportSyncRow extends Checked {
  readonly accountId: string;
  /** `conversions`, `payments`: of an affiliate account; the others of a shop. */
  readonly list: 'conversions' | 'payments' | 'sold' | 'bills' | 'performance';
  /** When (Unix ms) the last page without a scroll id was asked for: the next has to come half a minute later. */
  readonly firstPageAt: number | null;
  /** When (Unix ms) the last sync came to its end. */
  readonly endedAt: number | null;
  /** Conversions a day, as far as they were read. */
  readonly perDay: number | null;
  /** How many days back, today included, the API answers for; null: it has refused none. */
  readonly reach: number | null;
  /** Of `bills`: why the last reading of the list came to nothing, and when (Unix ms); null or absent: it did not. */
  readonly failed?: { readonly code: FailureCode; readonly at: number } | null;
  /** Of `performance`: the latest day with data (since 1970) when it last came to its end. */
  readonly latest?: number;
}
