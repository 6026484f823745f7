import { ok, type Result } from '#lib/domain/result';
import { ownWorker } from '#lib/files/own-worker';
import { createTaskClient } from '#lib/files/task-client';
import type { SalesPart, SalesTask } from './sales-tasks';

export interface SalesClient {
  /** The answer to a task; `cancelled` at once when the signal comes. */
  readonly ask: <T>(task: SalesTask, signal?: AbortSignal) => Promise<Result<T>>;
  /** The lines of a list, all of them. */
  readonly list: <T>(task: SalesTask, signal?: AbortSignal) => Promise<Result<readonly T[]>>;
}

/** A client of the worker that reads and sums what affiliates sold of shops. It starts with the first question. */
export function createSalesClient(): SalesClient {
  const { send } = createTaskClient<SalesTask, SalesPart>(() => ownWorker('sales'), { broken: 'unexpected' });
  return {
    ask: <T>(task: SalesTask, signal?: AbortSignal) => send<T>(task, { signal }).answer,
    list: async <T>(task: SalesTask, signal?: AbortSignal) => {
      const lines: T[] = [];
      const onNote = ({ part }: SalesPart) => {
        for (const line of part) lines.push(line as T);
      };
      const ended = await send<unknown>(task, { signal, onNote }).answer;
      return ended.ok ? ok(lines) : ended;
    },
  };
}
