import { type BadCell, commissionReader, type ReadOptions } from '#lib/domain/reports/files/readers/commission-reader';
import { ownRows } from '#lib/domain/reports/files/readers/own-rows';
import { type ExportRow, rowKeys, rowReader } from '#lib/domain/reports/files/readers/row-reader';
import type { UnknownWord } from '#lib/domain/reports/files/readers/words';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/** Some of a file's lines or rows, in its order. */
export type ExportPart =
  | { readonly is: 'lines'; readonly lines: readonly ReportLine[] }
  | { readonly is: 'rows'; readonly rows: readonly { readonly key: string; readonly row: ExportRow }[] };

/** Called for a row that cannot be read, by its place in the part. */
type Refuse = (cell: BadCell, cells: readonly string[], at: number) => void;
interface PartReader {
  readonly read: (rows: readonly (readonly string[])[], refuse: Refuse) => ExportPart;
  readonly unknownWords: () => readonly UnknownWord[];
  /** Columns of which some cell told nothing where a line counts. */
  readonly untold: () => readonly string[];
  /** Rows so far that sum up others. */
  readonly sumRows: () => number;
}

/** Reads rows of a report as what its kind brings. */
export function partReader(options: ReadOptions): PartReader {
  const isOwn = ownRows(options.head, options.form.width);
  let sums = 0;
  /** The report's own rows. */
  const readOf = <T extends object>(
    rows: readonly (readonly string[])[],
    read: (cells: readonly string[]) => T | BadCell,
    refuse: Refuse,
  ): T[] => {
    const all: T[] = [];
    for (const [at, cells] of rows.entries()) {
      const own = isOwn(cells);
      if (own === 'sum') sums += 1;
      if (own === null || own === 'sum') continue;
      const one = own === true ? read(cells) : own;
      if ('bad' in one) refuse(one as BadCell, cells, at);
      else all.push(one);
    }
    return all;
  };
  const sumRows = (): number => sums;
  if (options.head.kind === 'commission') {
    const { read, unknownWords, untold } = commissionReader(options);
    return { unknownWords, untold, sumRows, read: (rows, refuse) => ({ is: 'lines', lines: readOf(rows, read, refuse) }) };
  }
  const { read } = rowReader(options);
  const keyOf = rowKeys(options.head);
  return {
    unknownWords: () => [],
    untold: () => [],
    sumRows,
    read: (rows, refuse) => ({ is: 'rows', rows: readOf(rows, read, refuse).map((row) => ({ key: keyOf(row), row })) }),
  };
}
