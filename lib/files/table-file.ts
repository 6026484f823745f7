import type { NumberForm } from '#lib/domain/numbers/number-form';
import type { OutTable } from '#lib/domain/numbers/out-cell';
import { ok, type Result } from '#lib/domain/result';
import { csvFile } from '#lib/files/writing/write-csv';
import { writeInWorker } from './in-worker';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table as a file: CSV in a country's form, or XLSX, which has none. @returns `cancelled` when the signal came first */
export async function tableFile(table: OutTable, format: TableFormat, form: NumberForm, signal?: AbortSignal): Promise<Result<Blob>> {
  if (format === 'csv') return ok(csvFile(table, form));
  const written = await writeInWorker(table, signal);
  return written.ok ? ok(new Blob([written.value], { type: XLSX })) : written;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
