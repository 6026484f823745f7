import { MARKETS } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { saleColumns } from '#lib/domain/reports/bills/sale-columns';
import { ok, type Result } from '#lib/domain/result';
import { outTable } from '#lib/domain/table/out-table';
import { csvStream, xlsxStream } from '#lib/files/writing/stream-table';
import { type SalesQuestion, salesLines } from './sales-of-place';

/** All lines of a filter as a file, however many there are; titles and words are the caller's, in the language of the person. */
export interface SalesFileQuestion {
  readonly question: SalesQuestion;
  readonly format: 'csv' | 'xlsx';
  /** By the key of a column's title. */
  readonly titles: Readonly<Record<string, string>>;
  /** By the code of a status. */
  readonly statuses: Readonly<Record<string, string>>;
}

/** Lines that are written together: what stands in memory twice. */
const PART = 2_000;

/** Writes the file in the worker, part by part. */
export async function salesFile({ question, format, titles, statuses }: SalesFileQuestion): Promise<Result<Blob>> {
  const found = await salesLines(question, Number.POSITIVE_INFINITY);
  if (!found.ok) return found;
  const { market } = question.place;
  const columns = saleColumns(market);
  const words = {
    title: (key: string) => titles[key] ?? key,
    status: (_column: string, code: string) => statuses[code] ?? code,
    timeZone: MARKETS[market].timeZone,
  };
  const { head } = outTable(columns, [], words);
  const parts: Blob[] = [];
  const put = async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(new Blob([bytes]));
  const stream = format === 'csv' ? csvStream(head, formOfMarket(market), put) : xlsxStream(head, put);
  for (let at = 0; at < found.value.length; at += PART) {
    const { rows } = outTable(columns, found.value.slice(at, at + PART), words);
    await stream.add(rows.map((row) => row.map(stream.cell)));
  }
  await stream.end();
  return ok(new Blob(parts, { type: format === 'csv' ? 'text/csv;charset=utf-8' : XLSX }));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
