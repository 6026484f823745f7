import type { ReadTask, WriteTask } from '#lib/files/file-tasks';

/** What a page sees of the worker that reads files: the task goes in, the result comes out, both copied; nothing after it was ended. */
class FileWorker extends EventTarget {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  #ended = false;

  postMessage(task: ReadTask | WriteTask): void {
    const { file } = task as Partial<ReadTask>;
    // A blob is handed over as it is; Node's copy of one loses its bytes.
    const copied = file ? { ...(task as ReadTask) } : structuredClone(task);
    void this.#answer(copied);
  }

  terminate(): void {
    this.#ended = true;
  }

  /** Most test files read no file: what reads them is loaded by the first task. */
  async #answer(task: ReadTask | WriteTask): Promise<void> {
    const { doFileTask } = await import('#lib/files/file-tasks');
    const result = await doFileTask(task);
    if (!this.#ended) this.onmessage?.({ data: structuredClone(result) });
  }
}

Object.assign(globalThis, { Worker: FileWorker });
