import { fail, ok, type Result } from '#lib/domain/result';
import type { FileContent, FileTable } from './file-tasks';
import { readInWorker } from './in-worker';

export interface ReadOptions {
  /** ISO code of the country whose code page a text is in that tells none. */
  readonly country?: string | null;
  readonly signal?: AbortSignal;
}

/**
 * Reads the table in a file that the person chose or dropped: XLSX by its first bytes, everything else as text with separators that are
 * found out by themselves. Of a workbook the first sheet with any text in it; the others are named.
 *
 * @returns `fileTooLarge`, `fileOverLimits`, `fileUnreadable` for what is no table, `cancelled`
 */
export async function readTable(file: Blob, { country = null, signal }: ReadOptions = {}): Promise<Result<FileTable>> {
  const read = await readInWorker({ read: 'table', file, country }, signal);
  const table = read.ok ? read.value.tables[0] : undefined;
  if (table) return ok(table);
  return read.ok ? fail({ code: 'fileUnreadable' }) : read;
}

/**
 * Reads what a list may stand in: all sheets of a workbook, else text, as it stands and, where the file's name says so, as a table.
 *
 * @returns as `readTable`
 */
export const readList = (file: File, { country = null, signal }: ReadOptions = {}): Promise<Result<FileContent>> =>
  readInWorker({ read: /\.(csv|tsv)$/i.test(file.name) ? 'list' : 'text', file, country }, signal);

/** The text of a file, whichever of its encodings it is in. */
export async function readText(file: Blob, { country = null, signal }: ReadOptions = {}): Promise<Result<string>> {
  const read = await readInWorker({ read: 'text', file, country }, signal);
  if (!read.ok) return read;
  return read.value.text === null ? fail({ code: 'fileUnreadable' }) : ok(read.value.text);
}
