import type { Result } from '#lib/domain/result';
import { type Writing, write } from '#lib/records/transact';

/** Everything that one file brought. */
export const IMPORT_TABLES = ['imports', 'importLines', 'importDetails', 'importWords', 'importRows'] as const;

/** Deletes an import whole, with every word of it. Totals in which it counted name it and go as well. */
export const dropImport = (accountId: string, importId: string): Promise<Result<null>> =>
  write(
    [...IMPORT_TABLES, 'reportState'],
    async (transaction) => {
      await Promise.all([
        deleteImport(transaction, accountId, importId),
        transaction.objectStore('reportState').delete([accountId, 'totals']),
      ]);
      return null;
    },
    { announced: ['imports', 'reportState'] },
  );

/** The same within a transaction over `IMPORT_TABLES`. */
export const deleteImport = (transaction: Writing, accountId: string, importId: string): Promise<unknown> =>
  Promise.all(IMPORT_TABLES.map((table) => transaction.objectStore(table).delete(rangeOfImport(accountId, importId))));

/** Keys of all rows of an import. */
export const rangeOfImport = (accountId: string, importId: string): IDBKeyRange =>
  IDBKeyRange.bound([accountId, importId], [accountId, importId, []]);
