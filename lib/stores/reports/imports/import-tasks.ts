import { failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { fail, type Result } from '#lib/domain/result';
import type { FileHeadRow, ImportKind } from '#lib/records/reports/imports/import-rows';
import { countTotals } from '#lib/records/reports/load-report';
import { type FileOwner, type ReadableFile, storeFile } from './store-file';

/** What the person is shown of a file before it is taken in. */
export interface FileLook {
  readonly name: string;
  readonly hash: string;
  readonly found: FoundTable | RefusedTable;
}
export interface FoundTable {
  readonly is: 'table';
  readonly kind: ImportKind;
  readonly language: string;
  /** Null: the file does not tell it; it is one of `markets`, the likeliest first. */
  readonly market: MarketCode | null;
  readonly markets: readonly MarketCode[];
  readonly currency: string | null;
  /** When it was made, Unix ms, as if it were of each market. */
  readonly asOf: Readonly<Record<MarketCode, Pick<FileOwner, 'asOf' | 'asOfBy'>>>;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly head: HeadShown;
}
/** `code`: why; a text of the view has it. */
export interface RefusedTable {
  readonly is: 'refused';
  readonly code: string;
  /** Of columns that are missing. */
  readonly names: readonly string[];
  /** Of a head that nobody knows, to be told what its columns are; null: no answer would help. */
  readonly head: HeadShown | null;
}
export interface HeadShown {
  readonly hash: string;
  readonly names: readonly string[];
  readonly firstRows: readonly (readonly string[])[];
  /** What the columns seem to be. */
  readonly kind: ImportKind | null;
  readonly columns: FileHeadRow['columns'];
  /** Meanings of the columns that are known; none of a head that nobody knows. */
  readonly taken: readonly string[];
}

/** A table of a dropped file; an archive has several. */
export interface LookedFile {
  readonly look: FileLook;
  readonly readable: ReadableFile | null;
}
export interface LookOptions {
  readonly heads: readonly FileHeadRow[];
  readonly signal: AbortSignal;
  readonly onPart: (bytes: number) => void;
}
export type LookInto = (file: File, options: LookOptions) => Promise<readonly LookedFile[]>;

export type ImportTask =
  | { readonly kind: 'look'; readonly file: File; readonly heads: readonly FileHeadRow[] }
  /** @param of the task that looked, and which of its tables */
  | { readonly kind: 'store'; readonly of: number; readonly table: number; readonly owner: FileOwner; readonly undone: readonly string[] }
  | { readonly kind: 'recount'; readonly accountIds: readonly string[] }
  | { readonly kind: 'forget'; readonly of: number };
export type ToImporter = { readonly id: number; readonly task: ImportTask } | { readonly id: number; readonly cancel: true };
export type FromImporter = { readonly id: number; readonly bytes: number } | { readonly id: number; readonly result: Result<unknown> };

/** What the worker of imports does: it holds what was looked into until that was stored or is forgotten. */
export function createImporter(lookInto: LookInto, tell: (message: FromImporter) => void): (message: ToImporter) => Promise<void> {
  const looked = new Map<number, readonly LookedFile[]>();
  const running = new Map<number, AbortController>();
  const work = async (id: number, task: ImportTask, signal: AbortSignal): Promise<Result<unknown>> => {
    const onPart = (bytes: number) => tell({ id, bytes });
    if (task.kind === 'forget') {
      looked.delete(task.of);
      return { ok: true, value: null };
    }
    if (task.kind === 'recount') {
      for (const accountId of task.accountIds) {
        const counted = await countTotals(accountId);
        if (!counted.ok) return counted;
      }
      return { ok: true, value: null };
    }
    if (task.kind === 'look') {
      const found = await lookInto(task.file, { heads: task.heads, signal, onPart });
      looked.set(id, found);
      return { ok: true, value: found.map(({ look }) => look) };
    }
    const readable = looked.get(task.of)?.[task.table]?.readable;
    return readable ? storeFile(readable, task.owner, { signal, onPart, undone: task.undone }) : fail(failure('fileUnreadable'));
  };
  return async (message) => {
    const { id } = message;
    if ('cancel' in message) {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    const result = await work(id, message.task, controller.signal).catch(() =>
      fail(failure(controller.signal.aborted ? 'cancelled' : 'fileUnreadable')),
    );
    running.delete(id);
    tell({ id, result });
  };
}
