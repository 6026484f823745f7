import type { Result } from '#lib/domain/result';
import { read, write } from '#lib/records/transact';
import type { ImportFolderRow } from './import-rows';

export const importFolders = (): Promise<Result<readonly ImportFolderRow[]>> =>
  read(['importFolders'], async (transaction) => {
    const rows = await transaction.objectStore('importFolders').getAll();
    return rows.sort((one, other) => one.at - other.at);
  });

export const putFolder = (row: ImportFolderRow): Promise<Result<null>> =>
  write(['importFolders'], async (transaction) => {
    await transaction.objectStore('importFolders').put(row);
    return null;
  });

/** Changes what is known of a folder; nothing where it was removed meanwhile. */
export const changeFolder = (id: string, change: (row: ImportFolderRow) => ImportFolderRow): Promise<Result<null>> =>
  write(['importFolders'], async (transaction) => {
    const store = transaction.objectStore('importFolders');
    const row = await store.get(id);
    if (row) await store.put(change(row));
    return null;
  });

export const dropFolder = (id: string): Promise<Result<null>> =>
  write(['importFolders'], async (transaction) => {
    await transaction.objectStore('importFolders').delete(id);
    return null;
  });
