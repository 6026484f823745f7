import { doFileTask, type ReadTask, type WriteTask } from './file-tasks';

/** This side of the worker. */
const worker = globalThis as unknown as Pick<Worker, 'onmessage' | 'postMessage'>;

worker.onmessage = async ({ data }: MessageEvent<ReadTask | WriteTask>) => worker.postMessage(await doFileTask(data));
