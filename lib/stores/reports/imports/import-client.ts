import type { Result } from '#lib/domain/result';
import { createTaskClient, type TaskPort } from '#lib/files/task-client';
import type { FileHeadRow } from '#lib/records/reports/imports/import-rows';
import type { FileInspection, ImportRead, ImportTask } from './import-tasks';
import type { FileOwner, StoredFile } from './store-file';

export interface ImportClient {
  /** @returns what the file is, a table each, and by what it is named to `store` and `forget` */
  readonly inspect: (
    file: File,
    heads: readonly FileHeadRow[],
    options: AskOptions,
  ) => Promise<Result<{ readonly of: number; readonly inspections: readonly FileInspection[] }>>;
  readonly store: (
    of: number,
    table: number,
    owner: FileOwner,
    undone: readonly string[],
    options: AskOptions,
  ) => Promise<Result<StoredFile>>;
  readonly recount: (accountIds: readonly string[]) => Promise<Result<null>>;
  readonly forget: (of: number) => void;
}
export interface AskOptions {
  readonly signal: AbortSignal;
  /** Bytes that were looked into, or rows that were taken in. */
  readonly onRead: (more: number) => void;
}

/** @param start the worker; called with the first question, and again where it has died */
export function createImportClient(start: () => TaskPort): ImportClient {
  // The worker says when nothing of it is left: an answer is awaited also of what is given up.
  const tasks = createTaskClient<ImportTask, ImportRead>(start, { broken: 'fileBrokeOff', finishes: true });
  const send = <T>(task: ImportTask, { signal, onRead }: AskOptions) => tasks.send<T>(task, { signal, onNote: ({ read }) => onRead(read) });
  return {
    inspect: async (file, heads, options) => {
      const { id, answer } = send<readonly FileInspection[]>({ kind: 'inspect', file, heads }, options);
      const inspections = await answer;
      return inspections.ok ? { ok: true, value: { of: id, inspections: inspections.value } } : inspections;
    },
    store: (of, table, owner, undone, options) => send<StoredFile>({ kind: 'store', of, table, owner, undone }, options).answer,
    recount: (accountIds) => tasks.send<null>({ kind: 'recount', accountIds }).answer,
    forget: (of) => void tasks.send({ kind: 'forget', of }),
  };
}
