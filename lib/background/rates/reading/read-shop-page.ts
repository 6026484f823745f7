import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { Done, Outcome } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { putChanged } from '#lib/records/put-changed';
import type { ProductRow } from '#lib/records/rates/rows';
import type { RowOf, TableName } from '#lib/records/tables';
import type { Writing } from '#lib/records/transact';
import type { PageRead, ReadShopStep } from './read-shop-step';

export type StepOutcome = Outcome<PageRead, ReadShopStep>;
export type StepOf<List extends ReadShopStep['list']> = Extract<ReadShopStep, { list: List }>;

/** One page of a list: its rows are kept with the step's result. */
export function page<T extends TableName>(
  list: ReadShopStep['list'],
  itemIds: readonly string[],
  table: T,
  rows: readonly RowOf<T>[],
  { more = [], touch = false, leftOut = 0 }: { more?: readonly ReadShopStep[]; touch?: boolean; leftOut?: number } = {},
): Done<PageRead, ReadShopStep> {
  return {
    is: 'done',
    value: { list, itemIds, changed: rows.length, ...broken(leftOut) },
    more,
    keep: {
      tables: [table],
      write: async (transaction) => {
        await putChanged(transaction, table, rows, { touch });
      },
    },
  };
}

/** What a page's result says of the rows that could not be read. */
export const broken = (leftOut: number): Pick<PageRead, 'leftOut'> => (leftOut > 0 ? { leftOut } : {});

/** What a page's result says of its list's count, where one is told. */
export const counted = (total: number | null, rows: number): Pick<PageRead, 'total' | 'rows'> => (total === null ? {} : { total, rows });

/** Writes what one list tells of products; what other lists told besides stays. */
export async function putProducts(transaction: Writing, rows: readonly ProductRow[], fields: readonly (keyof ProductRow)[]): Promise<void> {
  const store = transaction.objectStore('products');
  const known = await Promise.all(rows.map(({ accountId, itemId }) => store.get([accountId, itemId])));
  const joined = rows.map((row, n) => {
    const before = known[n];
    return before
      ? { ...before, ...Object.fromEntries(['readAt', ...fields].map((field) => [field, row[field as keyof ProductRow]])) }
      : row;
  });
  await putChanged(transaction, 'products', joined);
}

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

export const refused = (answer: Result<unknown>): StepOutcome =>
  answer.ok
    ? { is: 'failed', failure: { code: 'unexpected' } }
    : waitWhenAway(outcomeOf<PageRead>(answer as Result<PageRead>, 'read', Date.now()), Date.now());
