import type { ReportAct, ReportAnswer } from '#test/bench/reports/acts';

let worker: Worker | null = null;

/** What a bench asks of this page: each act is done in a worker, a fresh one where it is to know nothing. */
Object.assign(globalThis, {
  report: (act: ReportAct, fresh = false): Promise<ReportAnswer> => {
    if (fresh) worker?.terminate();
    if (fresh || worker === null) worker = new Worker(new URL('./reports-worker.ts', import.meta.url), { type: 'module' });
    const asked = worker;
    return new Promise((resolve, reject) => {
      asked.onmessage = ({ data }: MessageEvent<ReportAnswer>) => resolve(data);
      asked.onerror = ({ message }) => reject(new Error(message));
      asked.postMessage(act);
    });
  },
});
