import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { ownWorker } from '#lib/files/own-worker';
import type { FromSales, SalesTask, ToSales } from './sales-tasks';

type Port = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface SalesClient {
  /** The answer to a task; `cancelled` at once when the signal comes. */
  readonly ask: <T>(task: SalesTask, signal?: AbortSignal) => Promise<Result<T>>;
  /** The lines of a list, all of them. */
  readonly list: <T>(task: SalesTask, signal?: AbortSignal) => Promise<Result<readonly T[]>>;
}

/** A client of the worker that reads and sums what affiliates sold of shops. It starts with the first question. */
export function createSalesClient(start: () => Port = () => ownWorker('sales')): SalesClient {
  let port: Port | null = null;
  let last = 0;
  const waiting = new Map<
    number,
    { readonly tell: (result: Result<unknown>) => void; readonly part: (lines: readonly unknown[]) => void }
  >();
  const die = () => {
    port?.terminate();
    port = null;
    for (const { tell } of waiting.values()) tell(fail(failure('unexpected')));
    waiting.clear();
  };
  const open = (): Port => {
    const fresh = start();
    fresh.onmessage = ({ data }: MessageEvent<FromSales>) => {
      const asker = waiting.get(data.id);
      if ('part' in data) asker?.part(data.part);
      else {
        waiting.delete(data.id);
        asker?.tell(data.result);
      }
    };
    fresh.onerror = die;
    fresh.onmessageerror = die;
    return fresh;
  };
  const send = (task: SalesTask, signal: AbortSignal | undefined, part: (lines: readonly unknown[]) => void): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve(fail(failure('cancelled')));
      port ??= open();
      const own = port;
      last += 1;
      const id = last;
      const cancel = () => {
        waiting.delete(id);
        own.postMessage({ id, cancel: true } satisfies ToSales);
        resolve(fail(failure('cancelled')));
      };
      const tell = (result: Result<unknown>) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      waiting.set(id, { tell, part });
      signal?.addEventListener('abort', cancel, { once: true });
      own.postMessage({ id, task } satisfies ToSales);
    });
  return {
    ask: <T>(task: SalesTask, signal?: AbortSignal) => send(task, signal, () => undefined) as Promise<Result<T>>,
    list: async <T>(task: SalesTask, signal?: AbortSignal) => {
      const lines: T[] = [];
      const ended = await send(task, signal, (part) => {
        for (const line of part) lines.push(line as T);
      });
      return ended.ok ? ok(lines) : ended;
    },
  };
}
