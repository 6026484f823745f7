import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';

/** What a page sends to a part of its worker: a task, or that the task of this number is given up. */
export type ToTasks<Task> = { readonly id: number; readonly task: Task } | { readonly id: number; readonly cancel: true };
/** What it hears of a task: notes on the way, then the result. */
export type FromTasks<Note> = ({ readonly id: number } & Note) | { readonly id: number; readonly result: Result<unknown> };

/** A worker, as its client needs it. */
export type TaskPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface TaskClientOptions {
  /** What open tasks answer once the worker breaks. */
  readonly broken: FailureCode;
  /**
   * The worker ends by itself what it began: a task that is given up is answered when the worker answers, and a broken worker is not
   * terminated. Else such a task answers `cancelled` at once, and is not sent where it was given up before.
   */
  readonly finishes?: boolean;
}

export interface SendOptions<Note> {
  readonly signal?: AbortSignal | undefined;
  readonly onNote?: ((note: Note) => void) | undefined;
}

export interface TaskClient<Task, Note> {
  /** @returns the task's number, and its answer */
  readonly send: <T>(task: Task, options?: SendOptions<Note>) => { readonly id: number; readonly answer: Promise<Result<T>> };
  /** Ends the worker; open tasks answer `cancelled`, a later one begins anew. */
  readonly close: () => void;
}

interface Waiting<Note> {
  readonly tell: (result: Result<unknown>) => void;
  readonly onNote: SendOptions<Note>['onNote'];
}

/**
 * A client of a worker that does tasks. Answers come in any order, each to its own task.
 * @param start the worker; called with the first task, and again after its end
 */
export function createTaskClient<Task, Note extends object>(
  start: () => TaskPort,
  { broken, finishes = false }: TaskClientOptions,
): TaskClient<Task, Note> {
  let port: TaskPort | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting<Note>>();
  const end = (code: FailureCode) => {
    port = null;
    for (const { tell } of waiting.values()) tell(fail(failure(code)));
    waiting.clear();
  };
  const close = () => {
    port?.terminate();
    end('cancelled');
  };
  const open = (): TaskPort => {
    const fresh = start();
    const onBroken = () => {
      // The end of one that was closed, or that broke before, is told late.
      if (port !== fresh) return;
      if (!finishes) port.terminate();
      end(broken);
    };
    fresh.onmessage = ({ data }: MessageEvent<FromTasks<Note>>) => {
      const asker = waiting.get(data.id);
      if (!('result' in data)) return asker?.onNote?.(data);
      waiting.delete(data.id);
      asker?.tell(data.result);
    };
    fresh.onerror = onBroken;
    fresh.onmessageerror = onBroken;
    return fresh;
  };
  const send = <T>(task: Task, { signal, onNote }: SendOptions<Note> = {}) => {
    last += 1;
    const id = last;
    const answer = new Promise<Result<T>>((resolve) => {
      if (signal?.aborted && !finishes) return resolve(fail(failure('cancelled')));
      port ??= open();
      const own = port;
      const post = (message: ToTasks<Task>) => own.postMessage(message);
      const tell = (result: Result<unknown>) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result as Result<T>);
      };
      const cancel = () => {
        post({ id, cancel: true });
        if (finishes) return;
        waiting.delete(id);
        tell(fail(failure('cancelled')));
      };
      waiting.set(id, { tell, onNote });
      post({ id, task });
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted) cancel();
    });
    return { id, answer };
  };
  return { send, close };
}
