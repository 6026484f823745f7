import type { OutTable } from '#lib/domain/numbers/out-cell';
import { fail, type Result } from '#lib/domain/result';
import type { FileContent, ReadTask, WriteTask } from './file-tasks';
import { ownWorker } from './own-worker';

/** After so long a file is given up: nothing that is within the limits takes a tenth of it. */
const LONGEST_MS = 60_000;

/** @returns `cancelled` when the signal came first */
export const readInWorker = (task: ReadTask, signal?: AbortSignal): Promise<Result<FileContent>> => inWorker(task, signal);

/** @returns the bytes of a workbook; `cancelled` when the signal came first */
export const writeInWorker = (write: OutTable, signal?: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>>> =>
  inWorker({ write }, signal);

/** Does a task in a worker of the package itself, which ends with it: whatever a file does to its reader, the page goes on. */
function inWorker<T>(task: ReadTask | WriteTask, signal?: AbortSignal): Promise<Result<T>> {
  return new Promise((resolve) => {
    const worker = ownWorker('files');
    const end = (result: Result<T>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => end(fail({ code: 'cancelled' }));
    const timer = setTimeout(() => end(fail({ code: 'fileOverLimits' })), LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<Result<T>>) => end(data);
    worker.onerror = () => end(fail({ code: 'fileUnreadable' }));
    worker.onmessageerror = () => end(fail({ code: 'fileUnreadable' }));
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    else worker.postMessage(task);
  });
}
