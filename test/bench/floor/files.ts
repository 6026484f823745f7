import { records } from '#lib/records/database';
import { IMPORT_TABLES } from '#lib/records/reports/imports/import-tables';
import type { FileState } from '#lib/stores/reports/imports/dropped-file';
import { createImportClient } from '#lib/stores/reports/imports/import-client';
import { createImports } from '#lib/stores/reports/imports/imports';
import { type MadeReport, madeReport } from '#test/bench/reports/made-report';
import type { PapaAnswer } from './papa-worker';

export interface TakenFile {
  readonly took: number;
  /** Milliseconds of the longest task of the page meanwhile; 0: none was longer than 50. */
  readonly longest: number;
  readonly state: FileState;
}

let made: MadeReport | null = null;
const report = (): MadeReport => {
  if (!made) throw new Error('no file was made');
  return made;
};

const client = createImportClient(
  () => new Worker(new URL('../../../entrypoints/page-worker/main.ts', import.meta.url), { type: 'module', name: 'imports' }),
);
const useImports = createImports({
  client: async () => client,
  accounts: async () => [],
  undone: async () => [],
  setUndone: async () => undefined,
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
