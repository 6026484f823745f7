import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { FolderHandle } from '#lib/domain/reports/files/watched-folder';
import { ok } from '#lib/domain/result';
import type { ImportFolderRow } from '#lib/records/reports/imports/import-rows';
import { createFolders } from './folders';

const report = (number: number, at = number): File =>
  new File(['x'.repeat(number + 1)], `AffiliateCommissionReport20260415080${number}.csv`, { lastModified: at });

/** A folder of a browser, whose files come and go. */
function folderOf(name = 'Downloads') {
  const files = new Map<string, File>();
  let state: PermissionState = 'granted';
  let isGone = false;
  const handle: FolderHandle = {
    name,
    async *values() {
      if (isGone) throw new DOMException('Not there', 'NotFoundError');
      yield { kind: 'directory', name: 'AffiliateCommissionReport.csv' };
      for (const file of files.values()) yield { kind: 'file', name: file.name, getFile: async () => file };
    },
    queryPermission: async () => state,
    requestPermission: async () => {
      if (state === 'prompt') state = 'granted';
      return state;
    },
  };
  return {
    handle,
    save: (file: File) => files.set(file.name, file),
    remove: (file: File) => files.delete(file.name),
    set: (next: PermissionState) => {
      state = next;
    },
    go: () => {
      isGone = true;
    },
  };
}

/** A page with what it stores, and what was taken in. */
function pageOf({ picks = async () => null as FolderHandle | null, fails = new Set<string>() } = {}) {
  const rows = new Map<string, ImportFolderRow>();
  const taken: (readonly [string, string | null])[] = [];
  const imports: { readonly name: string; readonly importedAt: number }[] = [];
  const life = { ends: (_name: string) => false };
  const open = () =>
    createFolders({
      folders: async () => ok([...rows.values()]),
      put: async (row) => {
        rows.set(row.id, row);
        return ok(null);
      },
      change: async (id, change) => {
        const row = rows.get(id);
        if (row) rows.set(id, change(row));
        return ok(null);
      },
      drop: async (id) => {
        rows.delete(id);
        return ok(null);
      },
      pick: picks,
      imports: async () => ok(imports),
      takeIn: async (files, accountId) => {
        for (const { name } of files) {
          // The page ends: what it had to say nobody hears.
          if (life.ends(name)) return new Promise(() => undefined);
          taken.push([name, accountId]);
          if (!fails.has(name)) imports.push({ name, importedAt: Date.now() });
        }
        return files.filter(({ name }) => !fails.has(name));
      },
    });
  return { rows, taken, imports, life, open };
}
const watch = (page: ReturnType<typeof pageOf>, handle: FolderHandle, id = 'f') =>
  page.rows.set(id, { id, handle, accountId: null, seen: [], at: 1 });

it('offers each export once, however often the page is opened, and one that was changed again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ act: fc.constantFrom('save', 'save', 'remove', 'take', 'reopen'), file: fc.nat(4), at: fc.nat(2) }), {
        maxLength: 20,
      }),
      async (acts) => {
        const [folder, page] = [folderOf(), pageOf()];
        watch(page, folder.handle);
        let store = page.open();
        await store.getState().check();
        for (const { act, file, at } of acts) {
          if (act === 'save') folder.save(report(file, at));
          else if (act === 'remove') folder.remove(report(file));
          else if (act === 'take') await store.getState().take('f');
          else store = page.open();
          await store.getState().check();
          const names = store.getState().folders?.[0]?.fresh.map(({ name, lastModified }) => `${name} ${lastModified}`) ?? [];
          expect(new Set(names).size).toBe(names.length);
          if (act === 'take') expect(names).toEqual([]);
        }
        const there = page.rows.get('f')?.seen.length ?? 0;
        expect(there, 'no more is kept than stands in the folder').toBeLessThanOrEqual(5);
      },
    ),
    { numRuns: 60 },
  );
});

it('takes in what is new alone, the oldest first, for the account of the folder', async () => {
  const [folder, page] = [folderOf(), pageOf()];
  watch(page, folder.handle);
  const store = page.open();
  for (const file of [report(2), report(1), new File(['a'], 'letter.csv'), new File([], report(3).name)]) folder.save(file);
  await store.getState().check();
  await store.getState().give('f', 'mine');
  await store.getState().take('f');
  expect(page.taken).toEqual([1, 2].map((number) => [report(number).name, 'mine']));
  folder.save(report(2, 99));
  await store.getState().check();
  expect(store.getState().folders?.[0]?.fresh.map(({ name }) => name)).toEqual([report(2).name]);
});

it('offers again what could not be read, and no more what is not wanted', async () => {
  const [folder, page] = [folderOf(), pageOf({ fails: new Set([report(1).name]) })];
  watch(page, folder.handle);
  const store = page.open();
  for (const number of [1, 2]) folder.save(report(number));
  await store.getState().check();
  await store.getState().take('f');
  expect(store.getState().folders?.[0]?.fresh.map(({ name }) => name)).toEqual([report(1).name]);
  await store.getState().leave('f');
  expect(store.getState().folders?.[0]?.fresh).toEqual([]);
});

it('offers what a page took in before it ended no more, and the rest again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(4), { minLength: 1 }), fc.nat(4), fc.boolean(), async (files, end, again) => {
      const [folder, page] = [folderOf(), pageOf()];
      watch(page, folder.handle);
      for (const file of files) folder.save(report(file));
      const store = page.open();
      await store.getState().check();
      const last = files.toSorted((one, other) => one - other)[Math.min(end, files.length - 1)] as number;
      page.life.ends = (name) => name === report(last).name;
      void store.getState().take('f');
      await vi.waitFor(() => expect(page.taken).toHaveLength(files.filter((file) => file < last).length));
      await store.getState().check();
      expect(store.getState().folders?.[0]?.fresh, 'nothing is offered while it is on its way').toEqual([]);
      page.life.ends = () => false;
      for (let opened = 0; opened < (again ? 2 : 1); opened += 1) {
        const next = page.open();
        await next.getState().check();
        const left = files.filter((file) => file >= last).map((file) => report(file).name);
        expect(new Set(next.getState().folders?.[0]?.fresh.map(({ name }) => name))).toEqual(new Set(left));
      }
    }),
    { numRuns: 40 },
  );
});

it('offers a file again that was saved anew under a name that was taken in', async () => {
  const [folder, page] = [folderOf(), pageOf()];
  page.rows.set('f', {
    id: 'f',
    handle: folder.handle,
    accountId: null,
    seen: [],
    taking: { at: 5, marks: [`2 1 ${report(1).name}`] },
    at: 1,
  });
  page.imports.push({ name: report(1).name, importedAt: 6 });
  folder.save(report(1, 9));
  const store = page.open();
  await store.getState().check();
  expect(store.getState().folders?.[0]?.fresh).toHaveLength(1);
});

it('reads a folder only as long as the browser lets it, asks by a click alone, and says where it is gone', async () => {
  const [folder, page] = [folderOf(), pageOf()];
  watch(page, folder.handle);
  folder.save(report(1));
  const store = page.open();
  const standing = async () => {
    await store.getState().check();
    const [one] = store.getState().folders ?? [];
    return [one?.is, one?.fresh.length];
  };
  folder.set('prompt');
  expect(await standing()).toEqual(['ask', 0]);
  await store.getState().allow('f');
  expect(await standing()).toEqual(['read', 1]);
  folder.set('denied');
  expect(await standing()).toEqual(['refused', 0]);
  await store.getState().allow('f');
  expect(store.getState().folders?.[0]?.is).toBe('refused');
  folder.set('granted');
  folder.go();
  expect(await standing()).toEqual(['gone', 0]);
  await store.getState().remove('f');
  expect([store.getState().folders, page.rows.size]).toEqual([[], 0]);
});

it('keeps several folders apart', async () => {
  const [one, other, page] = [folderOf('One'), folderOf('Other'), pageOf()];
  watch(page, one.handle, 'one');
  watch(page, other.handle, 'other');
  one.save(report(1));
  other.save(report(1));
  const store = page.open();
  await store.getState().check();
  await store.getState().take('one');
  expect(store.getState().folders?.map(({ name, fresh }) => [name, fresh.length])).toEqual([
    ['One', 0],
    ['Other', 1],
  ]);
});

it('adds a folder that was chosen, none where the dialog was closed, and says where none can be chosen', async () => {
  const folder = folderOf();
  let answer: () => Promise<FolderHandle | null> = async () => folder.handle;
  const page = pageOf({ picks: () => answer() });
  const store = page.open();
  await store.getState().add();
  expect(store.getState().folders?.map(({ name }) => name)).toEqual(['Downloads']);
  answer = async () => null;
  await store.getState().add();
  expect([page.rows.size, store.getState().cannot]).toEqual([1, false]);
  answer = async () => {
    throw new DOMException('No', 'SecurityError');
  };
  await store.getState().add();
  expect([page.rows.size, store.getState().cannot]).toEqual([1, true]);
});
