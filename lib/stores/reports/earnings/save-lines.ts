import { failure } from '#lib/domain/failure';
import { PLAIN_FORM } from '#lib/domain/numbers/number-form';
import type { ExportField, ExportProgress, ExportQuestion } from '#lib/domain/reports/earnings/export';
import { type CellReader, cellReader } from '#lib/domain/reports/earnings/export-cells';
import { orderedRows } from '#lib/domain/reports/earnings/rows-window';
import { fail, ok, type Result } from '#lib/domain/result';
import { csvStream, type PutBytes, xlsxStream } from '#lib/files/writing/stream-table';
import { readReportSegment } from '#lib/records/reports/load-report';
import { storageFailure } from '#lib/records/transact';
import type { Loaded } from './loaded';

/** Rows that are written before others may ask. */
const PART = 2_000;
/** Rows whose segments stay read: lines that stand together in a file mostly stand together in the records. */
const MOST_READ = 80_000;

export interface SavedLines {
  readonly rows: number;
  /** Null where it was written to the place that the person chose. */
  readonly file: Blob | null;
}

/**
 * @param isCancelled asked after each part
 * @returns null where the report was made compact meanwhile; `storageFull`, `storageFailed`: the file's place takes no more, nothing is left there
 */
export async function saveLines(
  loaded: Loaded,
  question: ExportQuestion,
  place: FileSystemFileHandle | null,
  tell: (progress: ExportProgress) => void,
  isCancelled: () => boolean,
): Promise<Result<SavedLines | null>> {
  let target: Target | null = null;
  try {
    target = place ? await placeTarget(place) : blobTarget();
    return await writeLines(loaded, question, target, tell, isCancelled);
  } catch (error) {
    await target?.abort().catch(() => undefined);
    if (!(error instanceof DOMException)) throw error;
    return fail(storageFailure(error));
  }
}

async function writeLines(
  { table, reports }: Loaded,
  question: ExportQuestion,
  target: Target,
  tell: (progress: ExportProgress) => void,
  isCancelled: () => boolean,
): Promise<Result<SavedLines | null>> {
  const rows = orderedRows(table, { ...question, order: { by: 'purchaseTime', down: true } });
  const heads = question.columns.map(({ head }) => head);
  const stream =
    question.format === 'csv' ? csvStream(heads, { ...PLAIN_FORM, decimal: question.decimal }, target.put) : xlsxStream(heads, target.put);
  const known = reports.map(() => new Map<ExportField, string[]>());
  const read = new Map<string, readonly CellReader[]>();
  let held = 0;
  const readersOf = async (account: number, segment: number): Promise<Result<readonly CellReader[] | null>> => {
    const key = `${account} ${segment}`;
    const before = read.get(key);
    if (before) return ok(before);
    const report = reports[account] as Loaded['reports'][number];
    const found = await readReportSegment(report, segment);
    if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
    if (held > MOST_READ) {
      read.clear();
      held = 0;
    }
    held += found.value.hot.rows;
    const cells = { market: question.market, words: question.words, cell: stream.cell, known: known[account] as (typeof known)[number] };
    const readers = question.columns.map(({ field }) =>
      cellReader(found.value as NonNullable<typeof found.value>, field, report.dictionary, cells),
    );
    read.set(key, readers);
    return ok(readers);
  };
  for (let at = 0; at < rows.length; at += PART) {
    const part: string[][] = [];
    for (const row of rows.subarray(at, at + PART)) {
      const { account, segment, row: line } = table.placeOf(row);
      const readers = await readersOf(account, segment);
      if (!readers.ok || readers.value === null) {
        await target.abort();
        return readers.ok ? ok(null) : readers;
      }
      part.push(readers.value.map((reader) => reader(line)));
    }
    await stream.add(part);
    tell({ rows: Math.min(at + PART, rows.length), of: rows.length });
    await others();
    if (!isCancelled()) continue;
    await target.abort();
    return fail(failure('cancelled'));
  }
  await stream.end();
  return ok({ rows: rows.length, file: await target.end(question.format) });
}

interface Target {
  readonly put: PutBytes;
  readonly end: (format: ExportQuestion['format']) => Promise<Blob | null>;
  readonly abort: () => Promise<void>;
}

/** Parts go to the browser, which puts what is large on the disk: the worker holds one at a time. */
function blobTarget(): Target {
  const parts: Blob[] = [];
  return {
    put: async (bytes) => void parts.push(new Blob([bytes])),
    end: async (format) => new Blob(parts, { type: format === 'csv' ? 'text/csv;charset=utf-8' : XLSX }),
    abort: async () => undefined,
  };
}

async function placeTarget(place: FileSystemFileHandle): Promise<Target> {
  const writing = await place.createWritable();
  return {
    put: (bytes) => writing.write(bytes),
    end: async () => {
      await writing.close();
      return null;
    },
    abort: () => writing.abort(),
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets messages in that came meanwhile. */
const others = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
