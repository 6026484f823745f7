import writeXlsxFile from 'write-excel-file/universal';
import { csvCell } from '#lib/domain/text';

/** One value of a table that is handed out: numbers stay numbers, text is never run as a formula. */
export type Cell = string | number | null;
export type CellTable = readonly (readonly Cell[])[];

/** A CSV file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function csvFile(rows: CellTable): Blob {
  const text = rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** An XLSX file with one sheet. Cells of text are written as text, so nothing in them is run. */
export async function xlsxFile(rows: CellTable): Promise<Blob> {
  const sheet = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === '') return null;
      return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
    }),
  );
  return writeXlsxFile(sheet).toBlob();
}
