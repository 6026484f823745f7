import { failure } from '#lib/domain/failure';
import type { ExportProgress } from '#lib/domain/reports/earnings/export';
import { fail } from '#lib/domain/result';
import type { WorkerSide } from '#lib/files/own-worker';
import { doEarningsTask, type FromWorker, type ToWorker } from './earnings-tasks';

/** Answers a page's questions about report lines. */
export function startEarningsWorker(worker: WorkerSide): void {
  const cancelled = new Set<number>();
  const tell = (message: FromWorker) => worker.postMessage(message);
  worker.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    const { id } = data;
    if ('cancel' in data) {
      cancelled.add(id);
      return;
    }
    const context = { tell: (progress: ExportProgress) => tell({ id, progress }), isCancelled: () => cancelled.has(id) };
    const result = await doEarningsTask(data.task, context).catch((error: unknown) =>
      fail(failure('unexpected', { detail: String(error).slice(0, 200) })),
    );
    cancelled.delete(id);
    tell({ id, result });
  };
}
