import { failure } from '#lib/domain/failure';
import type { ExportProgress } from '#lib/domain/reports/earnings/export';
import { fail } from '#lib/domain/result';
import { doEarningsTask, type FromWorker, type ToWorker } from './earnings-tasks';

/** This side of the worker. */
const worker = globalThis as unknown as Pick<Worker, 'onmessage'> & { readonly postMessage: (message: FromWorker) => void };

const cancelled = new Set<number>();

worker.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  const { id } = data;
  if ('cancel' in data) {
    cancelled.add(id);
    return;
  }
  const context = { tell: (progress: ExportProgress) => worker.postMessage({ id, progress }), isCancelled: () => cancelled.has(id) };
  const result = await doEarningsTask(data.task, context).catch((error: unknown) =>
    fail(failure('unexpected', { detail: String(error).slice(0, 200) })),
  );
  cancelled.delete(id);
  worker.postMessage({ id, result });
};
