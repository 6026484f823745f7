import type { Failure } from '#lib/domain/failure';
import { addressesInText } from '#lib/domain/links/addresses-in-text';
import { addressesInTable } from '#lib/domain/links/listed-address';
import { useBulk } from './bulk';

/** The largest text that is taken: 10,000 long addresses are a tenth of it. */
const MOST_BYTES = 20_000_000;
const TABLES = /\.(csv|tsv|xlsx)$/i;

/**
 * Takes a file's addresses into the list: of a table with its other columns, of any other text as it stands.
 *
 * @returns what is wrong with the file; null when nothing is
 */
export async function takeFile(file: File, columnName: (number: number) => string): Promise<Failure | null> {
  const text = /\.xlsx$/i.test(file.name) ? null : await textOf(file);
  if (TABLES.test(file.name)) {
    // Loaded when a table is first dropped: reading them takes as many bytes as the whole view.
    const { readTable } = await import('#lib/files/read-table');
    const table = await readTable(file);
    if (!table.ok && text === null) return table.failure;
    const found = table.ok ? addressesInTable(table.value, columnName) : { head: [], addresses: [] };
    // An address with a comma in it may have been cut apart: then the text itself knows better.
    if (text === null || addressesInText(text).length <= found.addresses.length) {
      useBulk.getState().addSource({ kind: 'file', name: file.name, ...found });
      return null;
    }
  }
  if (text === null) return { code: file.size > MOST_BYTES ? 'fileTooLarge' : 'fileUnreadable' };
  useBulk.getState().append(text);
  return null;
}

/** Null for what is no text: a spreadsheet's or a picture's own format. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
