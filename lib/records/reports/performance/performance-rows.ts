import type { FailureCode } from '#lib/domain/failure';
import type { Channel, Days } from '#lib/domain/reports/performance';
import type { Level, Metric } from '#lib/domain/reports/performance/series';
import type { WindowKind } from '#lib/domain/reports/report-window';
import type { Checked } from '#lib/records/checked';

/** Null: Shopee gave no value, which is never 0. */
export type Numbers = Readonly<Partial<Record<Metric, readonly (number | null)[]>>>;

/**
 * Part of what AMS answered of one series (`seriesName`) for one window. Page 0 has all of it; as long as it is being read, pages of 20 rows stand
 * under their own numbers, from 1.
 */
export interface PerformanceRow extends Checked {
  readonly accountId: string;
  readonly series: string;
  readonly kind: WindowKind;
  /** The window's last day, days since 1970. */
  readonly day: number;
  readonly page: number;
  /** The days that Shopee really used; null: it told none. */
  readonly answered: Days | null;
  /** Unix ms of the answer. */
  readonly asOf: number;
  /** Rows by Shopee's count; null: not told. */
  readonly total: number | null;
  /** Rows that were answered and could not be read. */
  readonly unread: number;
  /** Of products, affiliates, contents or campaigns, dearest first; of a shop one, ''; of `metrics` `open` and `targeted`. */
  readonly ids: readonly string[];
  /** Beside each id its numbers, money in units of `AMOUNT_SCALE`. */
  readonly numbers: Numbers;
}

/** How well a window is known. */
export interface PerformanceDayRow extends Checked {
  readonly accountId: string;
  readonly kind: WindowKind;
  /** Its last day, days since 1970. */
  readonly day: number;
  /** Its first day. */
  readonly from: number;
  /** The latest day with data (since 1970) when it was read, and Unix ms of its first answer. */
  readonly latest: number;
  readonly asOf: number;
  /** Series that are still to be read to their end. */
  readonly left: readonly string[];
  /** Why the last try at a series failed. */
  readonly holes: Readonly<Record<string, PerformanceHole>>;
}
export interface PerformanceHole {
  readonly code: FailureCode;
  /** Unix ms. */
  readonly at: number;
  /** Syncs that have tried it. */
  readonly tries: number;
}

/** What a product, affiliate, content or campaign is called, as last told. */
export interface PerformanceNameRow {
  readonly accountId: string;
  readonly level: Level;
  readonly id: string;
  readonly name: string;
  /** Of an affiliate, or of a content's. */
  readonly username?: string;
  /** Of a content: its affiliate, when it was posted (Unix ms), and where. */
  readonly affiliateName?: string;
  readonly postedAt?: number | null;
  readonly channel?: Channel | null;
}
