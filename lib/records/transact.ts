import type { IDBPTransaction } from 'idb';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { announce } from './announce';
import { isNewer, type Records, records } from './database';
import type { RecordsSchema, TableName } from './schema';

export type Reading = IDBPTransaction<RecordsSchema, TableName[], 'readonly'>;
export type Writing = IDBPTransaction<RecordsSchema, TableName[], 'readwrite'>;

/**
 * Reads in one transaction, so that all rows are of one moment.
 *
 * @param work must await nothing but the transaction's own requests
 * @returns `storageFailed` when the browser cannot read
 */
export const read = <T>(tables: readonly TableName[], work: (transaction: Reading) => Promise<T>): Promise<Result<T>> =>
  asResult(async (database) => ok(await work(database.transaction([...tables], 'readonly'))));

/**
 * Writes in one transaction: all of it, or (`storageFull`, `storageFailed`, `recordsNewer`) nothing. Windows are told after the commit.
 *
 * @param work must await nothing but the transaction's own requests
 * @param told the tables that windows are told of, where the others are only looked into
 */
export const write = <T>(
  tables: readonly TableName[],
  work: (transaction: Writing) => Promise<T>,
  told: readonly TableName[] = tables,
): Promise<Result<T>> =>
  asResult(async (database) => {
    if (isNewer(database)) return fail(failure('recordsNewer'));
    const transaction = database.transaction([...tables], 'readwrite');
    const committed = transaction.done;
    // Requests reject before the transaction does; only the latter knows why (a full disk shows at the commit).
    committed.catch(() => undefined);
    let value: T;
    try {
      value = await work(transaction);
    } catch (error) {
      abort(transaction);
      throw transaction.error ?? error;
    }
    await committed;
    announce(told);
    return ok(value);
  });

async function asResult<T>(work: (database: Records) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work(await records());
  } catch (error) {
    // Anything else is a mistake in the program and must be heard.
    if (!(error instanceof DOMException)) throw error;
    return fail(storageFailure(error));
  }
}

/** A failed request may have ended the transaction already. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The browser's reason as one of ours. */
export const storageFailure = (error: DOMException) =>
  failure(error.name === 'QuotaExceededError' ? 'storageFull' : 'storageFailed', { detail: error.name });
