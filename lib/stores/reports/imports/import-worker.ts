import type { WorkerSide } from '#lib/files/own-worker';
import { createImporter, type FromImporter, type ToImporter } from './import-tasks';
import { inspectExport } from './inspect-export';

/** Answers a page's questions about dropped files. */
export function startImportWorker(worker: WorkerSide): void {
  const work = createImporter(inspectExport, (message: FromImporter) => worker.postMessage(message));
  worker.onmessage = ({ data }: MessageEvent<ToImporter>) => void work(data);
}
