import { LINK_COLUMNS, type LinkColumn } from '#lib/domain/links/link-file';
import { type CellTable, cellText } from '#lib/domain/numbers/table-cell';
import { fail, ok, type Result } from '#lib/domain/result';
import { unguarded } from '#lib/domain/text';
import type { TableNote } from './file-tasks';
import { LIMITS } from './limits';
import { type ReadOptions, readTable, readText } from './read-table';

/** One row of a file: its text under a column, empty where there is none. */
export type LinkCells = (column: LinkColumn) => string;

export interface LinkFile {
  readonly rows: readonly LinkCells[];
  /** Null where the file is no table. */
  readonly note: TableNote | null;
}

/**
 * The rows of a file of links: JSON by its first sign, CSV or XLSX by its head. Columns may stand in any order.
 *
 * @returns `fileUnreadable` where the columns of market, page, link and moment are missing, else as `readTable`
 */
export async function readLinkFile(file: Blob, options: ReadOptions = {}): Promise<Result<LinkFile>> {
  if (file.size > LIMITS.bytes) return fail({ code: 'fileTooLarge' });
  if (/^\ufeff?\s*\[/.test(await file.slice(0, 100).text())) {
    const text = await readText(file, options);
    return text.ok ? named(linksOfJson(text.value), null) : text;
  }
  const table = await readTable(file, options);
  return table.ok ? named(linksOfTable(table.value.rows), table.value) : table;
}

const named = (rows: readonly LinkCells[] | null, note: TableNote | null): Result<LinkFile> =>
  rows ? ok({ rows, note }) : fail({ code: 'fileUnreadable' });

const NEEDED: readonly LinkColumn[] = ['market', 'page', 'link', 'made_at'];

/** Null where a column is missing that every row needs. */
export function linksOfTable([head = [], ...rows]: CellTable): LinkCells[] | null {
  const names = head.map((cell) => cellText(cell).toLowerCase());
  const places = new Map(LINK_COLUMNS.map((column) => [column, names.indexOf(column)]));
  if (NEEDED.some((column) => (places.get(column) ?? -1) < 0)) return null;
  return rows.map((row) => (column) => unguarded(cellText(row[places.get(column) ?? -1])));
}

/** Null for what is no list of rows. Whatever is no text, number or yes in a row is nothing. */
export function linksOfJson(text: string): LinkCells[] | null {
  try {
    const rows = JSON.parse(text.replace(/^\ufeff/, '')) as unknown[];
    if (rows.some((row) => typeof row !== 'object' || row === null)) return null;
    return (rows as Readonly<Record<string, unknown>>[]).map((row) => (column) => plainOf(row[column]));
  } catch {
    return null;
  }
}

const plainOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
