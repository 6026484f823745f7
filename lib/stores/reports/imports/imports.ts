import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Account } from '#lib/domain/accounts/account';
import { type Failure, failure } from '#lib/domain/failure';
import { ok, type Result } from '#lib/domain/result';
import { fileHeads, putFileHead, touchFileHead } from '#lib/records/reports/imports/answers';
import type { FileHeadRow, ImportRow } from '#lib/records/reports/imports/import-rows';
import { dropImport } from '#lib/records/reports/imports/import-tables';
import { importOfHash, moveImport, setUndone } from '#lib/records/reports/imports/imports';
import type { DroppedFile, FileState } from './dropped-file';
import type { ImportClient } from './import-client';
import type { FileInspection, FoundTable } from './import-tasks';
import { type OwnerChoice, ownersOf } from './owners/whose';

export interface ImportsState {
  readonly files: readonly DroppedFile[];
  /** What is being done with an import that is there. */
  readonly busy: string | null;
  readonly failure: Failure | null;
  /**
   * @param accountId whose they are, where their market has it; null: not said
   * @returns those that were read, whatever they are
   */
  readonly drop: (files: readonly File[], accountId?: string | null) => Promise<readonly File[]>;
  /** The person says whose a file is. @param forAll of all that wait for the same choice */
  readonly choose: (id: number, owner: OwnerChoice, forAll?: boolean) => Promise<void>;
  /** The person says what the columns of a head are; remembered, and the file is read again. */
  readonly map: (id: number, answer: Omit<FileHeadRow, 'hash' | 'at'>) => Promise<void>;
  /** Gives up what waits or is being read: nothing of it stays. */
  readonly cancel: (id: number) => void;
  readonly dismiss: (id: number) => void;
  /** Takes away what a reader that has ended left half written, and says of which files it was. */
  readonly tellBrokenOff: () => Promise<void>;
  readonly undo: (row: ImportRow) => Promise<void>;
  readonly putBack: (row: ImportRow) => Promise<void>;
  /** Deletes it with every word of it. */
  readonly erase: (row: ImportRow) => Promise<void>;
  /** These files are of another account, all of them. */
  readonly move: (rows: readonly ImportRow[], accountId: string) => Promise<void>;
}

/** What the store asks of its surroundings. */
export interface ImportsRoom {
  readonly client: () => Promise<ImportClient>;
  readonly accounts: () => Promise<readonly Account[]>;
  /** Undone imports that can be put back until the browser is closed. */
  readonly undone: () => Promise<readonly string[]>;
  readonly setUndone: (ids: readonly string[]) => Promise<unknown>;
  readonly sweep: (undone: readonly string[]) => Promise<Result<readonly ImportRow[]>>;
  /** Tells the background that files of accounts have changed. */
  readonly changed: (accountIds: readonly string[]) => void;
}

interface Held {
  readonly file: File;
  readonly accountId: string | null;
  readonly giveUp: AbortController;
  /** What the worker inspected, and which of its tables this is. */
  readonly inspected: { readonly of: number; readonly table: number; readonly inspection: FileInspection } | null;
}

/** A store of dropped files and of what is done with imports. Files are read one after the other. */
export function createImports(room: ImportsRoom): UseBoundStore<StoreApi<ImportsState>> {
  const held = new Map<number, Held>();
  let last = 0;
  let line: Promise<void> = Promise.resolve();
  return create<ImportsState>((set, get) => {
    const mark = (id: number, state: FileState) =>
      set(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, state } : file)) }));
    const stateOf = (id: number): FileState | undefined => get().files.find((file) => file.id === id)?.state;
    const isLeft = (id: number): boolean => held.get(id)?.giveUp.signal.aborted ?? true;
    const remove = (id: number) => {
      const own = held.get(id);
      held.delete(id);
      set(({ files }) => ({ files: files.filter((file) => file.id !== id) }));
      const { inspected } = own ?? {};
      if (inspected && ![...held.values()].some((other) => other.inspected?.of === inspected.of))
        void room.client().then((client) => client.forget(inspected.of));
    };
    const add = (name: string, own: Held, behind?: number): number => {
      last += 1;
      const id = last;
      held.set(id, own);
      set(({ files }) => {
        const place = behind === undefined ? files.length : files.findIndex((file) => file.id === behind) + 1;
        return { files: [...files.slice(0, place), { id, name, state: { is: 'waiting' }, head: null }, ...files.slice(place)] };
      });
      return id;
    };
    /** One after the other; a fault of one is told with it. */
    const inLine = (id: number, work: () => Promise<void>): Promise<void> => {
      line = line.then(async () => {
        if (!isLeft(id)) await work().catch(() => mark(id, { is: 'failed', failure: failure('fileUnreadable') }));
      });
      return line;
    };
    const options = (id: number, unit: 'bytes' | 'rows', of: number) => {
      let read = 0;
      mark(id, { is: 'reading', unit, read, of });
      return {
        signal: (held.get(id) as Held).giveUp.signal,
        onRead: (more: number) => {
          read += more;
          if (stateOf(id)?.is === 'reading') mark(id, { is: 'reading', unit, read, of: Math.max(of, read) });
        },
      };
    };
    const inspect = async (id: number): Promise<void> => {
      const own = held.get(id) as Held;
      const heads = await fileHeads();
      const client = await room.client();
      const found = await client.inspect(own.file, heads.ok ? heads.value : [], options(id, 'bytes', own.file.size));
      if (isLeft(id)) return;
      if (!found.ok) return mark(id, { is: 'failed', failure: found.failure });
      const { of, inspections } = found.value;
      for (const { found: table } of inspections)
        if (table.is === 'table' && heads.ok && heads.value.some(({ hash }) => hash === table.head.hash))
          await touchFileHead(table.head.hash, Date.now());
      // A table that was inspected before is judged anew, by itself.
      const again = own.inspected && inspections[own.inspected.table];
      if (own.inspected && again) {
        held.set(id, { ...own, inspected: { of, table: own.inspected.table, inspection: again } });
        return judge(id);
      }
      const named = inspections.map(({ name }) => (name.startsWith(own.file.name) ? name : `${own.file.name} · ${name}`));
      const ids = named.map((name, table) => (table === 0 ? id : add(name, own, id + table - 1)));
      for (const [table, one] of inspections.entries()) {
        const giveUp = table === 0 ? own.giveUp : new AbortController();
        held.set(ids[table] as number, { ...own, giveUp, inspected: { of, table, inspection: one } });
      }
      if (inspections.length > 1)
        set(({ files }) => ({
          files: files.map((file) => (file.id === id ? { ...file, name: named[0] ?? file.name } : file)),
        }));
      for (const each of ids) if (!isLeft(each)) await judge(each);
    };
    const judge = async (id: number): Promise<void> => {
      const { inspected } = held.get(id) as Held;
      if (!inspected) return;
      const { found, hash } = inspected.inspection;
      if (found.is === 'refused')
        return mark(id, {
          ...(found.head ? { is: 'needsMapping', head: found.head } : { is: 'refused' }),
          code: found.code,
          names: found.names,
        });
      const head = found.unknown.length > 0 ? found.head : null;
      set(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, head } : file)) }));
      const known = await importOfHash(hash);
      const owners = ownersOf(found.market, await room.accounts(), found.markets);
      const said = owners.find(({ accountId }) => accountId === (held.get(id) as Held).accountId);
      const [only, other] = said ? [said] : owners;
      // Whose it is was said when it was read in before.
      const own =
        known.ok && known.value ? { accountId: known.value.accountId, market: known.value.market, name: null } : other ? undefined : only;
      if (own) return store(id, own, found);
      mark(id, { is: 'needsAccount', table: found, owners });
    };
    const store = async (id: number, { accountId, market }: OwnerChoice, table: FoundTable): Promise<void> => {
      const { inspected } = held.get(id) as Held;
      if (!inspected) return;
      const client = await room.client();
      const owner = { accountId, market, ...table.asOf[market] };
      const stored = await client.store(inspected.of, inspected.table, owner, await room.undone(), options(id, 'rows', table.lines));
      if (!stored.ok && stored.failure.code === 'fileBrokeOff') await room.sweep(await room.undone());
      if (isLeft(id)) return;
      if (!stored.ok) return mark(id, { is: 'failed', failure: stored.failure });
      const { is, row } = stored.value;
      mark(id, { is, row });
      if (is === 'putBack') await forgetUndone(row);
      if (is !== 'here' && row.kind === 'commission') room.changed([row.accountId]);
    };
    const forgetUndone = async ({ importId }: ImportRow) => room.setUndone((await room.undone()).filter((each) => each !== importId));
    /** Something is done with an import that is there; what counts is counted anew. */
    const act = async (rows: readonly ImportRow[], accountIds: readonly string[], work: (row: ImportRow) => Promise<Result<unknown>>) => {
      if (get().busy !== null) return;
      set({ busy: rows[0]?.importId ?? null, failure: null });
      let result: Result<unknown> = ok(null);
      for (const row of rows) if (result.ok) result = await work(row);
      if (rows.some(({ kind }) => kind === 'commission')) {
        const counted = await (await room.client()).recount(accountIds);
        if (result.ok) result = counted;
        room.changed(accountIds);
      }
      set({ busy: null, failure: result.ok ? null : result.failure });
    };
    return {
      files: [],
      busy: null,
      failure: null,
      drop: async (files, accountId = null) => {
        const ids = files.map((file) => add(file.name, { file, accountId, giveUp: new AbortController(), inspected: null }));
        await Promise.all(ids.map((id) => inLine(id, () => inspect(id))));
        return files.filter((_, at) => !['failed', undefined].includes(stateOf(ids[at] as number)?.is));
      },
      choose: async (id, owner, forAll = false) => {
        const waits = ({ state }: DroppedFile): boolean =>
          state.is === 'needsAccount' &&
          state.owners.some(({ accountId, market }) => accountId === owner.accountId && market === owner.market);
        const chosen = get().files.filter((file) => waits(file) && (forAll || file.id === id));
        await Promise.all(
          chosen.map((file) => {
            const { state } = file;
            if (state.is !== 'needsAccount') return line;
            mark(file.id, { is: 'waiting' });
            return inLine(file.id, () => store(file.id, owner, state.table));
          }),
        );
      },
      map: async (id, answer) => {
        const state = stateOf(id);
        const own = held.get(id);
        const head = state?.is === 'needsMapping' ? state.head : get().files.find((file) => file.id === id)?.head;
        if (!head || !own || state?.is === 'waiting' || state?.is === 'reading') return;
        const put = await putFileHead({ ...answer, hash: head.hash, at: Date.now() });
        if (!put.ok) return mark(id, { is: 'failed', failure: put.failure });
        mark(id, { is: 'waiting' });
        await inLine(id, () => inspect(id));
      },
      cancel: (id) => {
        held.get(id)?.giveUp.abort();
        remove(id);
      },
      dismiss: remove,
      tellBrokenOff: async () => {
        const swept = await room.sweep(await room.undone());
        for (const { name } of swept.ok ? swept.value : []) {
          last += 1;
          const file: DroppedFile = { id: last, name, state: { is: 'failed', failure: failure('fileBrokeOff') }, head: null };
          set(({ files }) => ({ files: [...files, file] }));
        }
      },
      undo: (row) =>
        act([row], [row.accountId], async ({ accountId, importId }) => {
          await room.setUndone([...(await room.undone()), importId]);
          return setUndone(accountId, importId, true);
        }),
      putBack: (row) =>
        act([row], [row.accountId], async ({ accountId, importId }) => {
          const back = await setUndone(accountId, importId, false);
          if (back.ok) await forgetUndone(row);
          return back;
        }),
      erase: (row) => act([row], [row.accountId], ({ accountId, importId }) => dropImport(accountId, importId)),
      move: (rows, to) =>
        act(rows, [...new Set([...rows.map(({ accountId }) => accountId), to])], ({ accountId, importId }) =>
          moveImport(accountId, importId, to),
        ),
    };
  });
}
