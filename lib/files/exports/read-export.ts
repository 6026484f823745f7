import type { MarketCode } from '#lib/domain/market';
import { type BadCell, commissionReader, type ReadOptions } from '#lib/domain/reports/files/readers/commission-reader';
import { type ExportRow, rowKeys, rowReader } from '#lib/domain/reports/files/readers/row-reader';
import type { UnknownWord } from '#lib/domain/reports/files/readers/words';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { ExportTable } from './look';

export interface ReadExportOptions {
  readonly market: MarketCode | null;
  /** Unix seconds. */
  readonly asOf: number;
  readonly signal?: AbortSignal;
  readonly onPart?: (bytes: number) => void;
}

/** Some of a file's lines or rows, in its order. */
export type ExportPart =
  | { readonly is: 'lines'; readonly lines: readonly ReportLine[] }
  | { readonly is: 'rows'; readonly rows: readonly { readonly key: string; readonly row: ExportRow }[] };

/** What is known once all of it was read. */
export interface ExportEnd {
  readonly unknownWords: readonly UnknownWord[];
  /** Rows that could not be read. */
  readonly badRows: number;
  /** The first rows that could not be read, counted from 1 below the head. */
  readonly bad: readonly (BadCell & { readonly row: number })[];
  /** Orders of which a row could not be read: what they were paid is not known, and their other lines are not to be counted. */
  readonly brokenOrders: readonly string[];
}

/** Rows that are left out are named, so many of a file. */
const MOST_NAMED = 20;

/**
 * Reads a table that was recognised, part by part: what is held at a time does not grow with the file.
 *
 * @param take is waited for; the next part is read after it
 */
export async function readExport(
  { head, form, rows }: ExportTable,
  { market, asOf, signal, onPart = () => undefined }: ReadExportOptions,
  take: (part: ExportPart) => Promise<void> | void,
): Promise<ExportEnd> {
  const bad: (BadCell & { row: number })[] = [];
  const broken = new Set<string>();
  let [place, badRows] = [0, 0];
  const refuse = (cell: BadCell, cells: readonly string[], row: number): void => {
    badRows += 1;
    if (bad.length < MOST_NAMED) bad.push({ ...cell, row });
    const orderId = cells[head.places['orderId'] ?? -1]?.trim();
    if (orderId) broken.add(orderId);
  };
  const reader = partReader({ head, form, market, asOf });
  for await (const part of rows(onPart)) {
    signal?.throwIfAborted();
    const read = reader.read(part, (cell, cells, at) => refuse(cell, cells, place + at + 1));
    place += part.length;
    if (('lines' in read ? read.lines : read.rows).length > 0) await take(read);
  }
  return { unknownWords: reader.unknownWords(), badRows, bad, brokenOrders: [...broken] };
}

type Refuse = (cell: BadCell, cells: readonly string[], at: number) => void;
interface PartReader {
  readonly read: (rows: readonly (readonly string[])[], refuse: Refuse) => ExportPart;
  readonly unknownWords: () => ExportEnd['unknownWords'];
}

function partReader(options: ReadOptions): PartReader {
  if (options.head.kind === 'commission') {
    const { read, unknownWords } = commissionReader(options);
    return { unknownWords, read: (rows, refuse) => ({ is: 'lines', lines: readOf(rows, read, refuse) }) };
  }
  const { read } = rowReader(options);
  const keyOf = rowKeys(options.head);
  return {
    unknownWords: () => [],
    read: (rows, refuse) => ({ is: 'rows', rows: readOf(rows, read, refuse).map((row) => ({ key: keyOf(row), row })) }),
  };
}

function readOf<T extends object>(
  rows: readonly (readonly string[])[],
  read: (cells: readonly string[]) => T | BadCell | null,
  refuse: Refuse,
): readonly T[] {
  const all: T[] = [];
  for (const [at, cells] of rows.entries()) {
    const one = read(cells);
    if (one === null) continue;
    if ('bad' in one) refuse(one as BadCell, cells, at);
    else all.push(one);
  }
  return all;
}
