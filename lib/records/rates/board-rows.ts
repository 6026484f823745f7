import type { Result } from '#lib/domain/result';
import { SALES_TABLES } from '#lib/records/reports/product-sales';
import type { CategoryRow } from '#lib/records/reports/sales-rows';
import type { TableName } from '#lib/records/tables';
import { type Reading, read } from '#lib/records/transact';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from './rows';
import { entriesComplete } from './sweep-entries';

/** The tables that the rates board joins, each with an index of when its rows were read. */
const JOINED = ['products', 'entries', 'suggestedRates', 'suggestions'] as const;
export const BOARD_TABLES: readonly TableName[] = [...JOINED, ...SALES_TABLES, 'categories', 'readings'];

/** Rows of some products; each list is in the order of the ids. */
export interface BoardRecords {
  readonly products: readonly ProductRow[];
  readonly entries: readonly EntryRow[];
  readonly suggestedRates: readonly SuggestedRateRow[];
  readonly suggestions: readonly SuggestionRow[];
}

/** The next products by id, with all that is known of them. `after`: the last id of the part before; null: from the beginning. */
export const boardPart = (accountId: string, after: string | null, count: number): Promise<Result<BoardRecords>> =>
  read(JOINED, async (transaction) => {
    const range = IDBKeyRange.bound([accountId, after ?? ''], [accountId, []], true, false);
    const products = await transaction.objectStore('products').getAll(range, count);
    const [first, last] = [products[0], products.at(-1)];
    if (!first || !last) return { products, entries: [], suggestedRates: [], suggestions: [] };
    // One range serves keys of two and of three parts: an array sorts after every text.
    return { products, ...(await others(transaction, IDBKeyRange.bound([accountId, first.itemId], [accountId, last.itemId, []]))) };
  });

/** The same of single products. */
export const boardItems = (accountId: string, itemIds: readonly string[]): Promise<Result<readonly BoardRecords[]>> =>
  read(JOINED, (transaction) =>
    Promise.all(
      itemIds.map(async (itemId) => {
        const range = IDBKeyRange.bound([accountId, itemId], [accountId, itemId, []]);
        return { products: await transaction.objectStore('products').getAll(range), ...(await others(transaction, range)) };
      }),
    ),
  );

/** Ids of products of which anything was read since a moment (Unix ms). */
export const itemsReadSince = (accountId: string, since: number): Promise<Result<ReadonlySet<string>>> =>
  read(JOINED, async (transaction) => {
    const range = IDBKeyRange.lowerBound(since);
    const keys = await Promise.all(JOINED.map((table) => transaction.objectStore(table).index('readAt').getAllKeys(range)));
    return new Set(keys.flat().flatMap(([account, itemId]) => (account === accountId ? [itemId] : [])));
  });

/** What is known of the shop as a whole: names of categories, and which lists were read to their end. */
export const boardShop = (
  accountId: string,
): Promise<Result<{ readonly categories: readonly CategoryRow[]; readonly entriesComplete: boolean; readonly total: number }>> =>
  read(['categories', 'readings', 'products'], async (transaction) => {
    const range = IDBKeyRange.bound([accountId], [accountId, []]);
    return {
      categories: await transaction.objectStore('categories').getAll(range),
      entriesComplete: await entriesComplete(transaction, accountId),
      total: await transaction.objectStore('products').count(range),
    };
  });

async function others(transaction: Reading, range: IDBKeyRange): Promise<Omit<BoardRecords, 'products'>> {
  const [entries, suggestedRates, suggestions] = await Promise.all([
    transaction.objectStore('entries').getAll(range),
    transaction.objectStore('suggestedRates').getAll(range),
    transaction.objectStore('suggestions').getAll(range),
  ]);
  return { entries, suggestedRates, suggestions };
}
