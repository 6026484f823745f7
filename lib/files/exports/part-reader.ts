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
}

/** Reads rows of a report as what its kind brings. */
export function partReader(options: ReadOptions): PartReader {
  const isOwn = ownRows(options.head, options.form.width);
  if (options.head.kind === 'commission') {
    const { read, unknownWords } = commissionReader(options);
    return { unknownWords, read: (rows, refuse) => ({ is: 'lines', lines: readOf(rows, isOwn, read, refuse) }) };
  }
  const { read } = rowReader(options);
  const keyOf = rowKeys(options.head);
  return {
    unknownWords: () => [],
    read: (rows, refuse) => ({ is: 'rows', rows: readOf(rows, isOwn, read, refuse).map((row) => ({ key: keyOf(row), row })) }),
  };
}

function readOf<T extends object>(
  rows: readonly (readonly string[])[],
  isOwn: ReturnType<typeof ownRows>,
  read: (cells: readonly string[]) => T | BadCell,
  refuse: Refuse,
): readonly T[] {
  const all: T[] = [];
  for (const [at, cells] of rows.entries()) {
    const own = isOwn(cells);
    if (own === null) continue;
    const one = own === true ? read(cells) : own;
    if ('bad' in one) refuse(one as BadCell, cells, at);
    else all.push(one);
  }
  return all;
}
