import { failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { fail, type Result } from '#lib/domain/result';
import type { FromTasks, ToTasks } from '#lib/files/task-client';
import type { FileHeadRow, ImportKind } from '#lib/records/reports/imports/import-rows';
import { countTotals } from '#lib/records/reports/load-report';
import { type FileOwner, type ReadableFile, storeFile } from './store-file';

/** What the person is shown of a file before it is taken in. */
export interface FileInspection {
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
  /** How many rows it has, about. */
  readonly lines: number;
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
export interface InspectedFile {
  readonly inspection: FileInspection;
  readonly readable: ReadableFile | null;
}
export interface InspectOptions {
  readonly heads: readonly FileHeadRow[];
  readonly signal: AbortSignal;
  readonly onPart: (bytes: number) => void;
}
export type InspectFile = (file: File, options: InspectOptions) => Promise<readonly InspectedFile[]>;

export type ImportTask =
  | { readonly kind: 'inspect'; readonly file: File; readonly heads: readonly FileHeadRow[] }
  /** @param of the task that inspected, and which of its tables */
  | { readonly kind: 'store'; readonly of: number; readonly table: number; readonly owner: FileOwner; readonly undone: readonly string[] }
  | { readonly kind: 'recount'; readonly accountIds: readonly string[] }
  | { readonly kind: 'forget'; readonly of: number };
/** Bytes or rows that were read since the last note. */
export interface ImportRead {
  readonly read: number;
}
export type ToImporter = ToTasks<ImportTask>;
export type FromImporter = FromTasks<ImportRead>;

/** What the worker of imports does: it holds what was inspected until that was stored or is forgotten. */
export function createImporter(inspectFile: InspectFile, tell: (message: FromImporter) => void): (message: ToImporter) => Promise<void> {
  const inspected = new Map<number, readonly InspectedFile[]>();
  const running = new Map<number, AbortController>();
  const work = async (id: number, task: ImportTask, signal: AbortSignal): Promise<Result<unknown>> => {
    const tellRead = (read: number) => tell({ id, read });
    if (task.kind === 'forget') {
      inspected.delete(task.of);
      return { ok: true, value: null };
    }
    if (task.kind === 'recount') {
      for (const accountId of task.accountIds) {
        const counted = await countTotals(accountId);
        if (!counted.ok) return counted;
      }
      return { ok: true, value: null };
    }
    if (task.kind === 'inspect') {
      const found = await inspectFile(task.file, { heads: task.heads, signal, onPart: tellRead });
      inspected.set(id, found);
      return { ok: true, value: found.map(({ inspection }) => inspection) };
    }
    const readable = inspected.get(task.of)?.[task.table]?.readable;
    // The worker that had inspected it has ended.
    if (!readable) return fail(failure('fileBrokeOff'));
    return storeFile(readable, task.owner, { signal, onRows: tellRead, undone: task.undone });
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
