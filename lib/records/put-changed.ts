import type { Result } from '#lib/domain/result';
import type { RowOf, TableName } from './tables';
import { type Writing, write } from './transact';

export interface Changed {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}
export interface PutOptions {
  /** Rows that only differ in when they were read are written all the same: for rows whose own freshness is shown. */
  readonly touch?: boolean;
}

/** Writes a page of rows in one transaction, only those that are new or differ. */
export const writeChanged = <T extends TableName>(table: T, rows: readonly RowOf<T>[], options?: PutOptions): Promise<Result<Changed>> =>
  write([table], (transaction) => putChanged(transaction, table, rows, options), { of: accountOf(rows) });

/** Rows that are read of an account are all of one. */
const accountOf = (rows: readonly object[]): string | null => {
  const [row] = rows;
  return row && 'accountId' in row && typeof row.accountId === 'string' ? row.accountId : null;
};

/** The same inside a transaction that holds more, such as the result of the step that read the page. */
export async function putChanged<T extends TableName>(
  transaction: Writing,
  table: T,
  rows: readonly RowOf<T>[],
  { touch = false }: PutOptions = {},
): Promise<Changed> {
  const store = transaction.objectStore(table);
  const keyPath = ([] as string[]).concat(store.keyPath as string | string[]);
  const keyOf = (row: RowOf<T>) => {
    const parts = keyPath.map((part) => (row as unknown as Record<string, string>)[part]);
    return IDBKeyRange.only(parts.length === 1 ? parts[0] : parts);
  };
  const before = await Promise.all(rows.map((row) => store.get(keyOf(row))));
  const differs = rows.filter((row, index) => touch || textOf(row) !== textOf(before[index]));
  await Promise.all(differs.map((row) => store.put(row)));
  const added = before.filter((row) => row === undefined).length;
  return { added, changed: differs.length - added, same: rows.length - differs.length };
}

/** Rows are plain data; their fields may stand in any order. */
const textOf = (row: unknown): string =>
  JSON.stringify(row, (key, value: unknown) => {
    if (key === 'readAt') return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }) ?? '';
