import type { Failure } from '#lib/domain/failure';
import { addressesInText } from '#lib/domain/links/listed/addresses-in-text';
import { addressesInTable } from '#lib/domain/links/listed/listed-address';
import type { FileTable } from '#lib/files/file-tasks';
import { newReading } from '#lib/files/reading';
import { useBulk } from './bulk';

/** The files that are being taken; the next ones end them. */
export const fileReading = newReading();

/**
 * Takes a file's addresses into the list: of a table, and of every sheet of a workbook, with its other columns; of any other text as it
 * stands.
 *
 * @returns what is wrong with the file; null when nothing is, or it was cancelled
 */
export async function takeFile(
  file: File,
  columnName: (number: number) => string,
  signal: AbortSignal = fileReading.begin(),
): Promise<Failure | null> {
  // Loaded when a file is first dropped.
  const { readList } = await import('#lib/files/read-table');
  const read = await readList(file, { signal });
  if (signal.aborted) return null;
  if (!read.ok) return read.failure;
  const { text, tables } = read.value;
  const found = tables.map((table) => ({ table, ...addressesInTable(table.rows, columnName) }));
  const count = found.reduce((sum, { addresses }) => sum + addresses.length, 0);
  // An address with a comma in it may have been cut apart: then the text itself knows better.
  if (text !== null && (tables.length === 0 || addressesInText(text).length > count)) {
    useBulk.getState().append(text);
    return null;
  }
  const listed = found.filter(({ addresses }) => addresses.length > 0);
  for (const { table, head, addresses } of listed.length > 0 ? listed : found.slice(0, 1))
    useBulk.getState().addSource({ kind: 'file', name: nameOf(file, table), head, addresses });
  return null;
}

const nameOf = (file: File, { sheet }: FileTable): string => (sheet === null ? file.name : `${file.name} · ${sheet}`);
