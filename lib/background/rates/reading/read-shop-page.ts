import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import type { Result } from '#lib/domain/result';
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

export const refused = (answer: Result<unknown>): StepOutcome =>
  answer.ok
    ? { is: 'failed', failure: { code: 'unexpected' } }
    : waitWhenAway(outcomeOf<PageRead>(answer as Result<PageRead>, 'read', Date.now()), Date.now());
