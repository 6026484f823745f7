import type { Result } from '#lib/domain/result';
import { type AccountTable, OF_ACCOUNTS, type RereadableTable, type RowOf } from './tables';
import { read, write } from './transact';

/** Rows of one account, in the order of their keys; `count` at most. */
export const rowsOfAccount = <T extends AccountTable>(table: T, accountId: string, count?: number): Promise<Result<RowOf<T>[]>> =>
  read([table], (transaction) => transaction.objectStore(table).getAll(rangeOf(accountId), count) as Promise<RowOf<T>[]>);

/** The next `count` rows of an account behind an item id; null: the first. For whoever goes through all of them without holding anything up. */
export const rowsBehind = <T extends 'products'>(
  table: T,
  accountId: string,
  itemId: string | null,
  count: number,
): Promise<Result<RowOf<T>[]>> =>
  read([table], (transaction) => {
    const range = itemId === null ? rangeOf(accountId) : IDBKeyRange.bound([accountId, itemId], [accountId, []], true);
    return transaction.objectStore(table).getAll(range, count) as Promise<RowOf<T>[]>;
  });

/** How many rows of an account each of these tables holds. */
export const countsOfAccount = <T extends AccountTable>(accountId: string, tables: readonly T[]): Promise<Result<Record<T, number>>> =>
  read(tables, async (transaction) => {
    const counts = tables.map(async (table) => [table, await transaction.objectStore(table).count(rangeOf(accountId))] as const);
    return Object.fromEntries(await Promise.all(counts)) as Record<T, number>;
  });

/** The rows of these products, in their order; products without one are left out. A product may have several entries. */
export const rowsOfItems = <T extends Exclude<RereadableTable, 'campaigns' | 'categories' | 'shopOffers'>>(
  table: T,
  accountId: string,
  itemIds: readonly string[],
): Promise<Result<RowOf<T>[]>> =>
  read([table], async (transaction) => {
    const store = transaction.objectStore(table);
    const whole = store.keyPath?.length === 2;
    const found = await Promise.all(itemIds.map((itemId) => store.getAll(rangeOf(accountId, itemId, whole))));
    return found.flat() as RowOf<T>[];
  });

/**
 * After a list was read to its end: removes an account's rows that it no longer holds.
 *
 * @param seen second parts of the keys (item or campaign ids)
 * @returns how many went
 */
export const removeUnseen = (table: RereadableTable, accountId: string, seen: ReadonlySet<string>): Promise<Result<number>> =>
  write([table], async (transaction) => {
    const store = transaction.objectStore(table);
    const keys = await store.getAllKeys(rangeOf(accountId));
    const gone = keys.filter((key) => !seen.has(key[1]));
    await Promise.all(gone.map((key) => store.delete(IDBKeyRange.only(key))));
    return gone.length;
  });

/** Removes an account's rows, in every table that has some of its kind or of any kind. The person's own rows stay. */
export const forgetAccount = (accountId: string): Promise<Result<null>> =>
  write(OF_ACCOUNTS, async (transaction) => {
    await Promise.all(OF_ACCOUNTS.map((table) => transaction.objectStore(table).delete(rangeOf(accountId))));
    return null;
  });

/** An array sorts after every text: the range holds every key that begins with these parts. */
const rangeOf = (accountId: string, itemId?: string, whole = false): IDBKeyRange => {
  const start = itemId === undefined ? [accountId] : [accountId, itemId];
  return whole ? IDBKeyRange.only(start) : IDBKeyRange.bound(start, [...start, []]);
};
