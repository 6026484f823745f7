import { LINK_COLUMNS, type LinkColumn } from '#lib/domain/links/link-file';
import { fail, ok, type Result } from '#lib/domain/result';
import { readTable } from './read-table';

/** One row of a file: its text under a column, empty where there is none. */
export type LinkCells = (column: LinkColumn) => string;

const LARGEST_BYTES = 10_000_000;

/**
 * The rows of a file of links: JSON by its first sign, CSV or XLSX by its head. Columns may stand in any order.
 *
 * @returns `fileUnreadable` where the columns of market, page and link are missing, `fileTooLarge` beyond 10 MB
 */
export async function readLinkFile(file: Blob): Promise<Result<LinkCells[]>> {
  if (file.size > LARGEST_BYTES) return fail({ code: 'fileTooLarge' });
  if (/^\ufeff?\s*\[/.test(await file.slice(0, 100).text())) return fromJson(await file.text());
  const table = await readTable(file);
  if (!table.ok) return table;
  const [head = [], ...rows] = table.value;
  const places = new Map(LINK_COLUMNS.map((column) => [column, head.findIndex((name) => name.toLowerCase() === column)]));
  if (NEEDED.some((column) => (places.get(column) ?? -1) < 0)) return fail({ code: 'fileUnreadable' });
  return ok(rows.map((row) => (column) => unguarded(row[places.get(column) ?? -1] ?? '')));
}

const NEEDED: readonly LinkColumn[] = ['market', 'page', 'link', 'made_at'];

function fromJson(text: string): Result<LinkCells[]> {
  try {
    const rows = JSON.parse(text) as unknown[];
    if (rows.some((row) => typeof row !== 'object' || row === null)) return fail({ code: 'fileUnreadable' });
    return ok((rows as Readonly<Record<string, unknown>>[]).map((row) => (column) => String(row[column] ?? '')));
  } catch {
    return fail({ code: 'fileUnreadable' });
  }
}

/** Text that looks like a formula leaves with a sign before it, so that no spreadsheet runs it; here the sign goes again. */
const unguarded = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
