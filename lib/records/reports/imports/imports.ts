import { byAge } from '#lib/domain/reports/files/by-age';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import type { Result } from '#lib/domain/result';
import { read, type Writing, write } from '#lib/records/transact';
import type { ImportRow } from './import-rows';
import { countsInTotals, deleteImport, IMPORT_TABLES, rangeOfImport } from './import-tables';

/** All imports that were read to their end, the newest first; those that were undone as well. */
export const allImports = (): Promise<Result<readonly ImportRow[]>> =>
  read(['imports'], async (transaction) => {
    const rows = await transaction.objectStore('imports').getAll();
    return rows.filter(({ state }) => state !== 'writing').sort((one, other) => other.importedAt - one.importedAt);
  });

/** The import of a file with this content; null: it was never read in. */
export const importOfHash = (hash: string): Promise<Result<ImportRow | null>> =>
  read(['imports'], async (transaction) => {
    const rows = await transaction.objectStore('imports').index('hash').getAll(hash);
    return rows.find(({ state }) => state === 'ready') ?? rows.find(({ state }) => state === 'undone') ?? null;
  });

/** Lets a file count no more, or again. Older files have the last word again on lines that it replaced. */
export const setUndone = (accountId: string, importId: string, undone: boolean): Promise<Result<null>> =>
  write(
    ['imports', 'reportState'],
    async (transaction) => {
      const row = await transaction.objectStore('imports').get([accountId, importId]);
      if (!row || row.state === 'writing') return null;
      await transaction.objectStore('imports').put({ ...row, state: undone ? 'undone' : 'ready' });
      if (countsInTotals(row)) await transaction.objectStore('reportState').delete([accountId, 'totals']);
      return null;
    },
    { announced: ['imports', 'reportState'] },
  );

/** Gives a file to another account, whole. */
export const moveImport = (accountId: string, importId: string, to: string): Promise<Result<null>> =>
  write(
    [...IMPORT_TABLES, 'reportState'],
    async (transaction) => {
      const row = await transaction.objectStore('imports').get([accountId, importId]);
      if (row?.state !== 'ready' || to === accountId) return null;
      for (const table of IMPORT_TABLES) await moveRows(transaction, table, rangeOfImport(accountId, importId), to);
      const state = transaction.objectStore('reportState');
      if (countsInTotals(row)) await Promise.all([accountId, to].map((id) => state.delete([id, 'totals'])));
      return null;
    },
    { announced: ['imports', 'reportState'], of: to },
  );

async function moveRows(transaction: Writing, table: (typeof IMPORT_TABLES)[number], range: IDBKeyRange, to: string): Promise<void> {
  const store = transaction.objectStore(table);
  const rows = await store.getAll(range);
  await store.delete(range);
  await Promise.all(rows.map((row) => store.put({ ...row, accountId: to } as never)));
}

/**
 * Deletes what no page writes any more, and what was undone before this session of the browser. To be called with the lock of imports held:
 * then whatever is half written is of a page that is gone.
 *
 * @param keep imports that can still be put back
 * @returns those that were half written
 */
export const sweepImports = (keep: readonly string[]): Promise<Result<readonly ImportRow[]>> =>
  write(
    IMPORT_TABLES,
    async (transaction) => {
      const rows = await transaction.objectStore('imports').getAll();
      const dead = rows.filter(({ state, importId }) => state === 'writing' || (state === 'undone' && !keep.includes(importId)));
      await Promise.all(dead.map(({ accountId, importId }) => deleteImport(transaction, accountId, importId)));
      return dead.filter(({ state }) => state === 'writing');
    },
    { announced: ['imports'] },
  );

/** Rows of files of other kinds than commission reports, file by file in the order in which they were made. */
export const rowsOfImports = (
  accountIds: readonly string[],
  kind: ImportRow['kind'],
): Promise<Result<readonly { readonly import: ImportRow; readonly rows: readonly FileRow[] }[]>> =>
  read(['imports', 'importRows'], async (transaction) => {
    const all = await transaction.objectStore('imports').getAll();
    const wanted = all.filter((row) => accountIds.includes(row.accountId) && row.kind === kind && row.state === 'ready').sort(byAge);
    const chunks = await Promise.all(
      wanted.map((row) => transaction.objectStore('importRows').getAll(rangeOfImport(row.accountId, row.importId))),
    );
    return wanted.map((row, at) => ({ import: row, rows: chunks[at]?.flatMap(({ rows }) => rows) ?? [] }));
  });

/** Rows of one file, in its order. */
export const rowsOfImport = (accountId: string, importId: string): Promise<Result<readonly FileRow[]>> =>
  read(['importRows'], async (transaction) => {
    const chunks = await transaction.objectStore('importRows').getAll(rangeOfImport(accountId, importId));
    return chunks.flatMap(({ rows }) => rows);
  });

/**
 * Rows of files of a kind, part by part, so that no file is held whole; one that is removed meanwhile ends early.
 *
 * @returns the files, the newest first
 */
export async function eachRowOfImports(
  accountId: string,
  kind: ImportRow['kind'],
  take: (rows: readonly FileRow[]) => void,
): Promise<Result<readonly ImportRow[]>> {
  const files = await importsOf(accountId, kind);
  if (!files.ok) return files;
  for (const { importId, chunks } of files.value)
    for (let from = 0; from < chunks; from++) {
      const part = await read(['importRows'], (transaction) => transaction.objectStore('importRows').get([accountId, importId, from]));
      if (!part.ok) return part;
      take(part.value?.rows ?? []);
    }
  return files;
}

/** Files of a kind that count, the newest first. */
export const importsOf = (accountId: string, kind: ImportRow['kind']): Promise<Result<readonly ImportRow[]>> =>
  read(['imports'], async (transaction) => {
    const all = await transaction.objectStore('imports').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return all.filter((row) => row.kind === kind && row.state === 'ready').sort((one, other) => byAge(other, one));
  });
