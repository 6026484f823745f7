import { dayOf } from '#lib/domain/reports/earnings/periods';
import { accountOfFiles } from '#lib/domain/reports/files/file-rows';
import { records } from '#lib/records/database';
import { IMPORT_TABLES } from '#lib/records/reports/imports/import-tables';
import { putReportLines } from '#lib/records/reports/report-store';
import { createEarningsClient } from '#lib/stores/reports/earnings/client';
import type { FileState } from '#lib/stores/reports/imports/dropped-file';
import { createImportClient } from '#lib/stores/reports/imports/import-client';
import { createImports } from '#lib/stores/reports/imports/imports';
import { BATCH, DAYS, FIRST_DAY, madeBatches } from '#test/bench/reports/made-lines';
import { type MadeReport, madeReport } from '#test/bench/reports/made-report';
import type { PapaAnswer } from './papa-worker';

export interface TakenFile {
  readonly took: number;
  /** Milliseconds of the longest task of the page meanwhile; 0: none was longer than 50. */
  readonly longest: number;
  readonly state: FileState;
}

export interface Compared extends Pick<TakenFile, 'took' | 'longest'> {
  /** Orders that differ, and how many of them were named. */
  readonly differences: number;
  readonly named: number;
}

let made: MadeReport | null = null;
const report = (): MadeReport => {
  if (!made) throw new Error('no file was made');
  return made;
};

const client = createImportClient(
  () => new Worker(new URL('../../../entrypoints/page-worker/main.ts', import.meta.url), { type: 'module', name: 'imports' }),
);
const earnings = createEarningsClient(
  () => new Worker(new URL('../../../entrypoints/page-worker/main.ts', import.meta.url), { type: 'module', name: 'earnings' }),
);
const ACCOUNT = accountOfFiles('VN');
/** The API says something else of one line in so many: as many orders differ as a view lists. */
const DIFFERENT = 50;
const useImports = createImports({
  client: async () => client,
  accounts: async () => [],
  undone: async () => [],
  setUndone: async () => undefined,
  sweep: async () => ({ ok: true, value: [] }),
  changed: () => undefined,
});
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

/** What a bench asks of this page. */
export const files = {
  make: (lines: number): Omit<MadeReport, 'file'> & { readonly bytes: number } => {
    made = madeReport(lines);
    return { lines: made.lines, orders: made.orders, net: made.net, bytes: made.file.size };
  },
  /** Drops the file, as a person does. @param stopAt share of its rows after which it is given up */
  take: async (stopAt?: number): Promise<TakenFile> => {
    const { file } = report();
    longest = 0;
    const began = performance.now();
    let last: FileState = { is: 'waiting' };
    const stop = useImports.subscribe(({ files: [dropped] }) => {
      if (!dropped) return;
      last = dropped.state;
      if (stopAt !== undefined && last.is === 'reading' && last.unit === 'rows' && last.read > stopAt * last.of)
        useImports.getState().cancel(dropped.id);
    });
    await useImports.getState().drop([file]);
    stop();
    const took = performance.now() - began;
    for (const { id } of useImports.getState().files) useImports.getState().dismiss(id);
    return { took, longest, state: last };
  },
  /** Compares the lines of the file that was taken in with as many of the API. */
  compare: async (lines: number): Promise<Compared> => {
    for (const batch of madeBatches(lines, BATCH)) {
      const put = await putReportLines(
        ACCOUNT,
        batch.map((line, at) => (at % DIFFERENT === 0 ? { ...line, net: line.net + 1 } : line)),
      );
      if (!put.ok) throw new Error(put.failure.code);
    }
    longest = 0;
    const began = performance.now();
    const found = await earnings.compare({
      accountId: ACCOUNT,
      market: 'VN',
      period: { from: dayOf(FIRST_DAY), to: dayOf(FIRST_DAY + DAYS) },
      now: Date.now(),
      limit: 5_000,
    });
    if (!found.ok || !found.value) throw new Error(`not compared: ${JSON.stringify(found)}`);
    const took = performance.now() - began;
    // What its answer brought is drawn after it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { took, longest, differences: found.value.count, named: found.value.rows.length };
  },
  /** How many rows there are of files. */
  rows: async (): Promise<number> => {
    const database = await records();
    const counts = await Promise.all(IMPORT_TABLES.map((table) => database.count(table)));
    return counts.reduce((all, one) => all + one, 0);
  },
  papa: (): Promise<PapaAnswer> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./papa-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<PapaAnswer>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(report().file);
    }),
};

Object.assign(globalThis, { files });
