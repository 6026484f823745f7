import type { MarketCode } from '#lib/domain/market';
import type { BadCell } from '#lib/domain/reports/files/readers/commission-reader';
import type { UnknownWord } from '#lib/domain/reports/files/readers/words';
import type { ExportTable } from './inspect';
import { type ExportPart, partReader } from './part-reader';

export interface ReadExportOptions {
  readonly market: MarketCode | null;
  /** Unix seconds. */
  readonly asOf: number;
  readonly signal?: AbortSignal;
  /** Rows that were read. */
  readonly onRows?: (rows: number) => void;
}

/** What is known once all of it was read. */
export interface ExportEnd {
  readonly unknownWords: readonly UnknownWord[];
  /** Meanings of columns of which some cell told nothing where a line counts. */
  readonly untold: readonly string[];
  /** Rows that could not be read. */
  readonly badRows: number;
  /** Rows that are none of the report's, as they sum up others. */
  readonly sumRows: number;
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
  { market, asOf, signal, onRows = () => undefined }: ReadExportOptions,
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
  for await (const part of rows()) {
    signal?.throwIfAborted();
    const read = reader.read(part, (cell, cells, at) => refuse(cell, cells, place + at + 1));
    place += part.length;
    if (('lines' in read ? read.lines : read.rows).length > 0) await take(read);
    onRows(part.length);
  }
  return {
    unknownWords: reader.unknownWords(),
    untold: reader.untold(),
    badRows,
    sumRows: reader.sumRows(),
    bad,
    brokenOrders: [...broken],
  };
}
