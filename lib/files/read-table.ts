import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { fail, ok, type Result } from '#lib/domain/result';

/** Cells of a table as text, row by row; rows without any text are left out. */
export type TextTable = readonly (readonly string[])[];

const LARGEST_BYTES = 10_000_000;
/** The first bytes of every XLSX file: it is a zip archive. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a file that the person chose or dropped: XLSX (its first sheet) by its first bytes, everything else as text with
 * separators that are found out by themselves (comma, semicolon, tab, bar).
 *
 * @returns `fileTooLarge` beyond 10 MB, `fileUnreadable` for what is no table
 */
export async function readTable(file: Blob): Promise<Result<TextTable>> {
  if (file.size > LARGEST_BYTES) return fail({ code: 'fileTooLarge' });
  try {
    const first = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    if (!ZIP.every((byte, index) => first[index] === byte))
      return readTableText(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    const cells = await readSheet(file);
    return ok(withText(cells.map((row) => row.map(textOf))));
  } catch {
    return fail({ code: 'fileUnreadable' });
  }
}

/** The same for text that was pasted, where a spreadsheet's cells are separated by tabs. */
export function readTableText(text: string): Result<TextTable> {
  if (text.includes('\0')) return fail({ code: 'fileUnreadable' });
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return ok(withText(data.map((row) => row.map((cell) => cell.trim()))));
}

const withText = (rows: string[][]): TextTable => rows.filter((row) => row.some((cell) => cell !== ''));

/** Dates as their day in UTC, which is how a sheet keeps them; long numbers in full. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return String(cell).trim();
}
