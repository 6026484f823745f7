import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { type FolderHandle, fileMark, takenOf } from '#lib/domain/reports/files/watched-folder';
import type { Result } from '#lib/domain/result';
import { exportsIn } from '#lib/files/exports/folder';
import type { ImportFolderRow, ImportRow } from '#lib/records/reports/imports/import-rows';

/** A folder that is watched, as it was found when it was last read. */
export interface WatchedFolder {
  readonly id: string;
  readonly name: string;
  /** Whose its files are; null: each is asked for. */
  readonly accountId: string | null;
  /** `ask`: the browser asks the person again. `refused`: it has been told no. `gone`: there is no such folder any more. */
  readonly is: 'read' | 'ask' | 'refused' | 'gone';
  readonly fresh: readonly File[];
}

export interface FoldersState {
  /** Null: not read yet. */
  readonly folders: readonly WatchedFolder[] | null;
  /** No folder can be chosen on this page. */
  readonly cannot: boolean;
  readonly failure: Failure | null;
  /** Reads all folders that the browser lets be read without a question. */
  readonly check: () => Promise<void>;
  /** By a click: the person chooses a folder. */
  readonly add: () => Promise<void>;
  /** By a click: the browser asks whether a folder may be read. */
  readonly allow: (id: string) => Promise<void>;
  /** Takes in what is new in a folder. */
  readonly take: (id: string) => Promise<void>;
  /** What is new now is not offered again. */
  readonly leave: (id: string) => Promise<void>;
  readonly give: (id: string, accountId: string | null) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export interface FoldersRoom {
  readonly folders: () => Promise<Result<readonly ImportFolderRow[]>>;
  readonly put: (row: ImportFolderRow) => Promise<Result<null>>;
  readonly change: (id: string, change: (row: ImportFolderRow) => ImportFolderRow) => Promise<Result<null>>;
  readonly drop: (id: string) => Promise<Result<null>>;
  readonly pick: () => Promise<FolderHandle | null>;
  readonly imports: () => Promise<Result<readonly Pick<ImportRow, 'name' | 'importedAt'>[]>>;
  /** @returns those that were read to their end */
  readonly takeIn: (files: readonly File[], accountId: string | null) => Promise<readonly File[]>;
}

const READ = { mode: 'read' } as const;

/** A store of the folders that a person lets be watched. A folder is read when its page asks for it, never by a clock. */
export function createFolders(room: FoldersRoom): UseBoundStore<StoreApi<FoldersState>> {
  let checking: Promise<void> | null = null;
  /** Marks of files that this page is taking in, by folder. */
  const busy = new Map<string, readonly string[]>();
  return create<FoldersState>((set, get) => {
    const told = (result: Result<unknown>): boolean => {
      set({ failure: result.ok ? null : result.failure });
      return result.ok;
    };
    const mark = (id: string, change: Partial<WatchedFolder>) =>
      set(({ folders }) => ({ folders: folders?.map((folder) => (folder.id === id ? { ...folder, ...change } : folder)) ?? null }));
    const readAll = async (): Promise<void> => {
      const rows = await room.folders();
      if (!rows.ok) return void told(rows);
      set({ folders: await Promise.all(rows.value.map(readFolder)), failure: null });
    };
    /** One reading at a time: the page asks when it gets the focus, and when it is shown. */
    const check = (): Promise<void> => {
      checking ??= readAll().finally(() => {
        checking = null;
      });
      return checking;
    };
    const seen = async (id: string, files: readonly File[]): Promise<void> => {
      const marks = files.map(fileMark);
      const change = ({ taking: _ended, ...row }: ImportFolderRow) => ({ ...row, seen: [...new Set([...row.seen, ...marks])] });
      if (told(await room.change(id, change))) await check();
    };
    const rowOf = async (id: string): Promise<ImportFolderRow | undefined> => {
      const rows = await room.folders();
      return rows.ok ? rows.value.find((row) => row.id === id) : undefined;
    };
    return {
      folders: null,
      cannot: false,
      failure: null,
      check,
      add: async () => {
        try {
          const handle = await room.pick();
          set({ cannot: false });
          if (!handle) return;
          if (told(await room.put({ id: crypto.randomUUID(), handle, accountId: null, seen: [], at: Date.now() }))) await check();
        } catch {
          set({ cannot: true });
        }
      },
      allow: async (id) => {
        const row = await rowOf(id);
        // A browser may refuse to ask at all.
        const state = await row?.handle.requestPermission(READ).catch((): PermissionState => 'denied');
        if (state === 'granted') await check();
        else mark(id, { is: state === 'denied' ? 'refused' : 'ask' });
      },
      take: async (id) => {
        const { fresh = [], accountId = null } = get().folders?.find((folder) => folder.id === id) ?? {};
        if (fresh.length === 0) return;
        mark(id, { fresh: [] });
        const marks = fresh.map(fileMark);
        busy.set(id, marks);
        // Written down before: a page that ends in the middle has not lost what it took in.
        if (told(await room.change(id, (row) => ({ ...row, taking: { at: Date.now(), marks } })))) {
          const taken = await room.takeIn(fresh, accountId);
          busy.delete(id);
          return seen(id, taken);
        }
        busy.delete(id);
        mark(id, { fresh });
      },
      leave: async (id) => seen(id, get().folders?.find((folder) => folder.id === id)?.fresh ?? []),
      give: async (id, accountId) => {
        if (told(await room.change(id, (row) => ({ ...row, accountId })))) mark(id, { accountId });
      },
      remove: async (id) => {
        if (told(await room.drop(id))) set(({ folders }) => ({ folders: folders?.filter((folder) => folder.id !== id) ?? null }));
      },
    };
  });

  /** Marks of files that were taken in; those of a page that ended before it could write them down are written down now. */
  async function seenOf({ id, seen, taking }: ImportFolderRow): Promise<readonly string[]> {
    const imports = taking ? await room.imports() : null;
    const more = taking && imports?.ok ? takenOf(taking, imports.value).filter((mark) => !seen.includes(mark)) : [];
    if (more.length > 0) await room.change(id, (row) => ({ ...row, seen: [...new Set([...row.seen, ...more])] }));
    return [...seen, ...more];
  }

  async function readFolder(row: ImportFolderRow): Promise<WatchedFolder> {
    const { id, handle, accountId } = row;
    const about = { id, name: handle.name, accountId, fresh: [] };
    try {
      const state = await handle.queryPermission(READ);
      if (state !== 'granted') return { ...about, is: state === 'denied' ? 'refused' : 'ask' };
      const seen = await seenOf(row);
      const found = await exportsIn(handle, seen);
      // Marks of files that were deleted are of no use any more.
      if (found.seen.length < seen.length)
        await room.change(id, (now) => ({ ...now, seen: now.seen.filter((one) => found.seen.includes(one) || !seen.includes(one)) }));
      const reading = new Set(busy.get(id));
      return { ...about, is: 'read', fresh: found.fresh.filter((file) => !reading.has(fileMark(file))) };
    } catch {
      return { ...about, is: 'gone' };
    }
  }
}
