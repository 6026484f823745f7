import type { IDBPTransaction } from 'idb';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { announce } from './announce';
import { isNewer, type Records, records } from './database';
import { isGone } from './gone';
import type { RecordsSchema } from './schema';
import type { TableName } from './tables';

export type Reading = IDBPTransaction<RecordsSchema, TableName[], 'readonly'>;
export interface WriteOptions {
  /** The tables whose changes are announced to windows, where the others are only read; by default all. */
  readonly announced?: readonly TableName[];
  /** The account that the rows are about: `noAccount` when it has been removed. */
  readonly of?: string | null;
}
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
 * Writes in one transaction: all of it, or (`storageFull`, `storageFailed`, `recordsNewer`, `noAccount`) nothing. Windows are told after
 * the commit.
 *
 * @param work must await nothing but the transaction's own requests
 */
export const write = <T>(
  tables: readonly TableName[],
  work: (transaction: Writing) => Promise<T>,
  { announced = tables, of = null }: WriteOptions = {},
): Promise<Result<T>> =>
  asResult(async (database) => {
    if (isNewer(database)) return fail(failure('recordsNewer'));
    // Nothing is awaited between this and the transaction: it stands before or after the one that deletes an account's rows.
    if (isGone(of)) return fail(failure('noAccount'));
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
    announce(announced);
    return ok(value);
  });

/** Rows that the browser has been given. */
export interface Handed {
  /** Whether it has kept them (`storageFull`, `storageFailed`: it has not). */
  readonly committed: Promise<Result<void>>;
}

/**
 * Writes in one transaction for somebody who need not wait for the disk: answers when the browser has been given all of it, and told to
 * commit. That it does, whatever becomes of this context. Windows are told after the commit.
 */
export const handOver = (
  tables: readonly TableName[],
  put: (transaction: Writing) => readonly Promise<unknown>[],
  { announced = tables, of = null }: WriteOptions = {},
): Promise<Result<Handed>> =>
  asResult(async (database) => {
    if (isNewer(database)) return fail(failure('recordsNewer'));
    if (isGone(of)) return fail(failure('noAccount'));
    const transaction = database.transaction([...tables], 'readwrite');
    // Why a request was refused is known to the transaction.
    for (const request of put(transaction)) request.catch(() => undefined);
    transaction.done.catch(() => undefined);
    transaction.commit();
    const committed = asResult(async () => {
      await transaction.done;
      announce(announced);
      return ok(undefined);
    });
    return ok({ committed });
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
