import { sortedPlaces } from '#lib/domain/table/order';
import type { BoardColumnId, TypedColumns } from './board-columns';
import { type BoardFilter, judge, UNKNOWN, YES } from './board-filter';

export interface BoardSort {
  readonly by: BoardColumnId;
  readonly descending: boolean;
}

export interface BoardOrder {
  /** Places of the rows that match, in order. */
  readonly order: Uint32Array;
  /** Rows that the filter could not judge, because a column of it has not been read for them yet. */
  readonly unjudged: number;
}

/**
 * The rows that a filter lets through, sorted. What is not known stands last in either direction; equal rows keep their order.
 *
 * @param now Unix ms
 */
export function boardOrder(columns: TypedColumns, filter: BoardFilter, sort: BoardSort, now: number): BoardOrder {
  const verdicts = judge(columns, filter, now);
  const found = new Uint32Array(verdicts.length);
  let count = 0;
  let unjudged = 0;
  for (let row = 0; row < verdicts.length; row++) {
    if (verdicts[row] === YES) found[count++] = row;
    else if (verdicts[row] === UNKNOWN) unjudged++;
  }
  return { order: sortedPlaces(columns.of(sort.by), sort.descending, found.subarray(0, count)), unjudged };
}

/** How many rows a filter lets through. */
export function countOf(columns: TypedColumns, filter: BoardFilter, now: number): number {
  let count = 0;
  for (const verdict of judge(columns, filter, now)) if (verdict === YES) count++;
  return count;
}
