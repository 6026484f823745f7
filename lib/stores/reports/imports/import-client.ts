import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { FileHeadRow } from '#lib/records/reports/imports/import-rows';
import type { FileInspection, FromImporter, ImportTask, ToImporter } from './import-tasks';
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
type Port = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** @param start the worker; called with the first question, and again where it has died */
export function createImportClient(start: () => Port): ImportClient {
  let port: Port | null = null;
  let last = 0;
  const waiting = new Map<number, { readonly tell: (result: Result<unknown>) => void; readonly onRead: (more: number) => void }>();
  const die = () => {
    port = null;
    for (const { tell } of waiting.values()) tell(fail(failure('fileUnreadable')));
    waiting.clear();
  };
  const open = (): Port => {
    const fresh = start();
    fresh.onmessage = ({ data }: MessageEvent<FromImporter>) => {
      const asker = waiting.get(data.id);
      if ('read' in data) asker?.onRead(data.read);
      else {
        waiting.delete(data.id);
        asker?.tell(data.result);
      }
    };
    fresh.onerror = die;
    fresh.onmessageerror = die;
    return fresh;
  };
  const send = <T>(
    task: ImportTask,
    { signal, onRead }: Partial<AskOptions> = {},
  ): { readonly id: number; readonly answer: Promise<Result<T>> } => {
    port ??= open();
    const own = port;
    last += 1;
    const id = last;
    const answer = new Promise<Result<T>>((resolve) => {
      // The worker says when nothing of it is left: an answer is awaited also of what is given up.
      const cancel = () => own.postMessage({ id, cancel: true } satisfies ToImporter);
      const tell = (result: Result<unknown>) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result as Result<T>);
      };
      waiting.set(id, { tell, onRead: onRead ?? (() => undefined) });
      own.postMessage({ id, task } satisfies ToImporter);
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted) cancel();
    });
    return { id, answer };
  };
  return {
    inspect: async (file, heads, options) => {
      const { id, answer } = send<readonly FileInspection[]>({ kind: 'inspect', file, heads }, options);
      const inspections = await answer;
      return inspections.ok ? { ok: true, value: { of: id, inspections: inspections.value } } : inspections;
    },
    store: (of, table, owner, undone, options) => send<StoredFile>({ kind: 'store', of, table, owner, undone }, options).answer,
    recount: (accountIds) => send<null>({ kind: 'recount', accountIds }).answer,
    forget: (of) => void send({ kind: 'forget', of }),
  };
}
