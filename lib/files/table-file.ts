import type { Failure } from '#lib/domain/failure';
import type { NumberForm } from '#lib/domain/numbers/number-form';
import type { OutTable } from '#lib/domain/numbers/out-cell';
import { writeInWorker } from './in-worker';
import { saveFile } from './save-file';
import { csvFile } from './write-csv';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * The one way on which a table leaves: as CSV in a country's form, or as XLSX, which has none.
 *
 * @param name of the file, without its ending
 * @returns what went wrong; null when the file was handed out
 */
export async function saveTable(table: OutTable, name: string, format: TableFormat, form: NumberForm): Promise<Failure | null> {
  if (format === 'csv') {
    saveFile(csvFile(table, form), `${name}.csv`);
    return null;
  }
  const written = await writeInWorker(table);
  if (!written.ok) return written.failure;
  saveFile(new Blob([written.value], { type: XLSX }), `${name}.xlsx`);
  return null;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
