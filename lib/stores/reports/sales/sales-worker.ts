import { failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import type { WorkerSide } from '#lib/files/own-worker';
import { doSalesTask, type FromSales, type ToSales } from './sales-tasks';

/** Answers a page's questions about what affiliates sold of shops, and about their bills. */
export function startSalesWorker(worker: WorkerSide): void {
  const cancelled = new Set<number>();
  const tell = (message: FromSales) => worker.postMessage(message);
  worker.onmessage = async ({ data }: MessageEvent<ToSales>) => {
    const { id } = data;
    if ('cancel' in data) {
      cancelled.add(id);
      return;
    }
    const part = (lines: readonly unknown[]) => {
      if (!cancelled.has(id)) tell({ id, part: lines });
    };
    const result = await doSalesTask(data.task, part).catch((error: unknown) =>
      fail(failure('unexpected', { detail: String(error).slice(0, 200) })),
    );
    cancelled.delete(id);
    tell({ id, result });
  };
}
