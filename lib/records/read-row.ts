import type { Days } from '#lib/domain/reports/performance';

/** What every row read from an API has: whose it is, and when it was read (Unix ms). */
export interface ReadRow {
  readonly accountId: string;
  readonly readAt: number;
}

/** How far a list has been read: what lets an unfinished reading go on, and says how fresh a list is. */
export interface ReadingRow extends ReadRow {
  /** The list's name, e.g. `entries`. */
  readonly list: string;
  /** The API's mark of the next page; null at the end. */
  readonly cursor: string | null;
  readonly complete: boolean;
  readonly total: number | null;
  /** The days that the list is about, where it is about days. */
  readonly days?: Days;
}
