import type { OutTable } from '#lib/domain/numbers/out-cell';
import type { CellTable } from '#lib/domain/numbers/table-cell';
import { fail, ok, type Result } from '#lib/domain/result';
import { xlsxBytes } from '#lib/files/writing/write-xlsx';
import { isZip } from './bytes';
import { decodeText } from './decode-text';
import { LIMITS } from './limits';
import { sheetsOf } from './read-sheets';

/** What of a file was read as a table, and what was not. */
export interface TableNote {
  /** The sheet's name where the file has several. */
  readonly sheet: string | null;
  /** Names of sheets that were not read. */
  readonly unread: readonly string[];
  /** Filled cells right of the last column that is read. */
  readonly leftOut: number;
}

/** A table of a file. */
export interface FileTable extends TableNote {
  readonly rows: CellTable;
  /** The number of each row in the file, counted from 1. */
  readonly lines: readonly number[];
}

/** What stands in a file: its tables, and its text where it is no workbook. */
export interface FileContent {
  readonly text: string | null;
  readonly tables: readonly FileTable[];
}

export interface ReadTask {
  /** `table`: the first sheet with any text in it. `list`: all sheets, or a table and its text. `text`: the text, or all sheets. */
  readonly read: 'table' | 'list' | 'text';
  readonly file: Blob;
  /** Whose code page a text is in that tells none; ISO code. */
  readonly country: string | null;
}

/** The largest text that is taken as it stands: 10,000 long addresses are a tenth of it. */
const LARGEST_TEXT = 20_000_000;

export interface WriteTask {
  readonly write: OutTable;
}

/** What the worker does; nothing in it touches a page. */
export const doFileTask = async (task: ReadTask | WriteTask): Promise<Result<FileContent | Uint8Array<ArrayBuffer>>> =>
  'write' in task ? ok(xlsxBytes(task.write)) : readFile(task);

export async function readFile({ read, file, country }: ReadTask): Promise<Result<FileContent>> {
  if (file.size > (read === 'table' ? LIMITS.bytes : LARGEST_TEXT)) return fail({ code: 'fileTooLarge' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = read === 'table' || isZip(bytes) ? null : decodeText(bytes, country);
  if (read === 'text' && !isZip(bytes)) return text === null ? fail({ code: 'fileUnreadable' }) : ok({ text, tables: [] });
  const found = sheetsOf(bytes, country);
  if (!found.ok) return text === null ? found : ok({ text, tables: [] });
  const { sheets, leftOut } = found.value;
  const taken = read === 'table' ? sheets.slice(0, 1) : sheets;
  const unread = sheets.slice(taken.length).map(({ name }) => name ?? '');
  const sheetOf = (name: string | null) => (sheets.length > 1 ? name : null);
  return ok({ text, tables: taken.map(({ name, rows, lines }) => ({ rows, lines, sheet: sheetOf(name), unread, leftOut })) });
}
