import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';

/** What a page says of itself. Where the list has no `hasMore` or no `cursor`, there is none here either. */
interface PageWords {
  readonly totalCount: number | null;
  readonly hasMore?: boolean | null;
  readonly cursor?: string | null;
}

/**
 * Why an answer is no page of its list; null: it is one. Nothing follows from an answer that says neither what there is nor that there is
 * nothing, or that contradicts itself: least of all that the shop holds nothing. `rows`: so many are on it, with those that cannot be read;
 * `before`: so many were on the pages before.
 */
export function faultOfPage(answer: PageWords, rows: number, before: number): Result<never> | null {
  const { totalCount: total, hasMore, cursor } = answer;
  if (rows === 0 && total === null && (hasMore ?? null) === null) return fail(failure('nullAnswer'));
  // The answer claims more pages, but has no rows or no cursor.
  if (hasMore && (rows === 0 || (cursor !== undefined && !cursor))) return fail(failure('responseInvalid', { field: 'cursor' }));
  if (rows === 0 && total !== null && total > before) return fail(failure('responseInvalid', { field: 'totalCount' }));
  // The list has a flag or a cursor to say that it ends: without it, or where both disagree, only the count can.
  const isOpen = hasMore === null || (hasMore === false && Boolean(cursor));
  const isCounted = total !== null && before + rows >= total;
  return isOpen && !isCounted ? fail(failure('responseInvalid', { field: 'hasMore' })) : null;
}
