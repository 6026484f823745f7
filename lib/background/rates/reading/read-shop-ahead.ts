import type { Ahead } from '#lib/domain/jobs/job';
import { RATES_A_STEP } from './read-shop-step';

/** Products on a page of a list, and suggestions on a page. */
export const A_PAGE = 100;

/** Lists of which nobody knows yet how long they are. */
export const unknownOf = (lists: readonly string[]): Ahead => Object.fromEntries(lists.map((list) => [list, null]));

/**
 * Steps of a list that are still to join the plan, behind the next page and with the sweep at its end.
 *
 * @param total rows in the list, null where the API does not tell
 * @param read rows of it that were read with this page
 */
export const pagesAhead = (total: number | null, read: number, hasMore: boolean): number | null => {
  if (!hasMore) return 0;
  // The next page is in the plan already; in its place stands the sweep.
  return total === null ? null : Math.max(1, Math.ceil((total - read) / A_PAGE));
};

/** Steps for the suggested rates of products that are still to be read, where those of this page were missing. */
export const ratesAhead = (total: number | null, read: number, missing: number): number =>
  total === null || missing === 0 ? 0 : Math.ceil(Math.max(0, total - read) / RATES_A_STEP);
