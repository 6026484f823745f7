import type { Result } from '#lib/domain/result';
import { type Writing, write } from '#lib/records/transact';
import type { ImportRow } from './import-rows';

/** Everything that one file brought. */
export const IMPORT_TABLES = ['imports', 'importLines', 'importDetails', 'importWords', 'importRows'] as const;

/** Deletes an import whole, with every word of it. Totals in which it counted name it and go as well. */
export const dropImport = (accountId: string, importId: string): Promise<Result<null>> =>
  write(
    [...IMPORT_TABLES, 'reportState'],
    async (transaction) => {
      const row = await transaction.objectStore('imports').get([accountId, importId]);
      await deleteImport(transaction, accountId, importId);
      if (row && countsInTotals(row)) await transaction.objectStore('reportState').delete([accountId, 'totals']);
      return null;
    },
    { announced: ['imports', 'reportState'] },
  );

/** Whether totals of its account depend on a file: other reports and programmes add nothing to what was earned. */
export const countsInTotals = ({ kind }: Pick<ImportRow, 'kind'>): boolean => kind === 'commission';

/** The same within a transaction over `IMPORT_TABLES`. */
export const deleteImport = (transaction: Writing, accountId: string, importId: string): Promise<unknown> =>
  Promise.all(IMPORT_TABLES.map((table) => transaction.objectStore(table).delete(rangeOfImport(accountId, importId))));

/** Keys of all rows of an import. */
export const rangeOfImport = (accountId: string, importId: string): IDBKeyRange =>
  IDBKeyRange.bound([accountId, importId], [accountId, importId, []]);
