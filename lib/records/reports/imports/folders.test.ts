import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { FolderHandle } from '#lib/domain/reports/files/watched-folder';
import { close } from '#lib/records/database';
import { changeFolder, dropFolder, importFolders, putFolder } from './folders';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

it('keeps folders in the order in which they were chosen, changes one, and brings none back that was removed', async () => {
  const handle = { name: 'Downloads' } as FolderHandle;
  const row = { handle, accountId: null, seen: [] };
  await putFolder({ ...row, id: 'a', at: 2 });
  await putFolder({ ...row, id: 'b', at: 1 });
  await changeFolder('a', (one) => ({ ...one, seen: [...one.seen, 'x'] }));
  const ids = async () => {
    const rows = await importFolders();
    return rows.ok && rows.value.map(({ id, seen }) => [id, ...seen]);
  };
  expect(await ids()).toEqual([['b'], ['a', 'x']]);
  await dropFolder('a');
  await changeFolder('a', (one) => ({ ...one, seen: ['y'] }));
  expect(await ids()).toEqual([['b']]);
});
