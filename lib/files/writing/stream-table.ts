import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { NumberForm } from '#lib/domain/numbers/number-form';
import type { OutCell } from '#lib/domain/numbers/out-cell';
import { csvCellOf, separatorOf } from './write-csv';
import { MADE_AT, MOST_ROWS, partsOf, SHEET_BEGINS, SHEET_ENDS, sheetCellOf, sheetPath } from './write-xlsx';

/** A table that is written part by part, however long it is. */
export interface TableStream {
  /** How a cell reads in the file: the same for equal cells, so it may be remembered. */
  readonly cell: (cell: OutCell) => string;
  /** Rows of such cells, as many as the head has. */
  readonly add: (rows: readonly (readonly string[])[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

export type PutBytes = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** The same file as `csvFile` makes of a whole table. */
export function csvStream(head: readonly string[], form: NumberForm, put: PutBytes): TableStream {
  const separator = separatorOf(form);
  const cell = (one: OutCell) => csvCellOf(one, form);
  const lineOf = (cells: readonly string[]) => `${cells.join(separator)}\r\n`;
  let before = `\ufeff${lineOf(head.map(cell))}`;
  const write = async (text: string) => {
    await put(strToU8(before + text) as Uint8Array<ArrayBuffer>);
    before = '';
  };
  return { cell, add: (rows) => write(rows.map(lineOf).join('')), end: () => write('') };
}

/** A workbook that reads as the one that `xlsxBytes` makes of a whole table. @param most rows of a sheet, its head among them */
export function xlsxStream(head: readonly string[], put: PutBytes, most = MOST_ROWS): TableStream {
  let made: Uint8Array<ArrayBuffer>[] = [];
  const flush = async () => {
    const bytes = made;
    made = [];
    for (const part of bytes) await put(part);
  };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes as Uint8Array<ArrayBuffer>);
  });
  const file = (path: string): ZipDeflate => {
    // A sheet is nine parts of ten repetition: the quickest way packs it well enough.
    const entry = new ZipDeflate(path, { level: 1 });
    entry.mtime = MADE_AT;
    zip.add(entry);
    return entry;
  };
  const rowOf = (cells: readonly string[]) => `<row>${cells.join('')}</row>`;
  let sheets = 0;
  const begin = () => {
    const sheet = file(sheetPath(sheets));
    sheets += 1;
    sheet.push(strToU8(SHEET_BEGINS + rowOf(head.map((cell) => sheetCellOf(cell, true)))));
    return { sheet, room: most - 1 };
  };
  const close = () => now.sheet.push(strToU8(SHEET_ENDS), true);
  let now = begin();
  return {
    cell: (cell) => sheetCellOf(cell),
    add: async (rows) => {
      for (let at = 0; at < rows.length; ) {
        if (now.room === 0) {
          close();
          now = begin();
        }
        const part = rows.slice(at, at + now.room);
        now.sheet.push(strToU8(part.map(rowOf).join('')));
        now.room -= part.length;
        at += part.length;
      }
      await flush();
    },
    end: async () => {
      close();
      // How many sheets there are is known now.
      for (const [path, xml] of Object.entries(partsOf(sheets))) file(path).push(strToU8(xml), true);
      zip.end();
      await flush();
    },
  };
}
