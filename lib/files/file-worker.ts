import { doFileTask, type ReadTask, type WriteTask } from './file-tasks';
import type { WorkerSide } from './own-worker';

/** Answers each task once. */
export function startFileWorker(worker: WorkerSide): void {
  worker.onmessage = async ({ data }: MessageEvent<ReadTask | WriteTask>) => worker.postMessage(await doFileTask(data));
}
