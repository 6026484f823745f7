import type { FileRow } from '#lib/domain/reports/files/file-rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import { beginImport, type ImportHead } from '#lib/records/reports/imports/write-import';

export interface GivenImport extends Partial<ImportHead> {
  readonly lines?: readonly ReportLine[];
  readonly rows?: readonly FileRow[];
  /** Orders that are taken out at the end. */
  readonly without?: readonly string[];
  /** Lines of a chunk. */
  readonly chunk?: number;
}

let made = 0;

/** What is known of a file before it is read. */
export function anImportHead(accountId: string, given: Partial<ImportHead> = {}): ImportHead {
  made += 1;
  return {
    accountId,
    importId: `import ${made}`,
    name: `report ${made}.csv`,
    hash: `hash ${made}`,
    kind: 'commission',
    language: 'vi',
    market: 'VN',
    currency: 'VND',
    asOf: 1_000 * made,
    asOfBy: 'name',
    importedAt: made,
    ...given,
  };
}

/** Reads in a file, chunk by chunk. @returns null where that failed */
export async function anImport(
  accountId: string,
  { lines = [], rows = [], without = [], chunk = 3, ...given }: GivenImport,
): Promise<ImportRow | null> {
  const writer = await beginImport(anImportHead(accountId, given));
  if (!writer.ok) return null;
  for (let at = 0; at < lines.length; at += chunk) if (!(await writer.value.lines(lines.slice(at, at + chunk))).ok) return null;
  for (let at = 0; at < rows.length; at += chunk) if (!(await writer.value.rows(rows.slice(at, at + chunk))).ok) return null;
  if (!(await writer.value.without(without)).ok) return null;
  const ended = await writer.value.end({ bad: 0, unknown: [], missing: [], byPlace: [], byPerson: [], net: null });
  return ended.ok ? ended.value : null;
}
