import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { close } from '#lib/records/database';
import { allImports } from '#lib/records/reports/imports/imports';
import { readSetting } from '#lib/settings/settings';
import { anImport } from '#test/support/reports/an-import';
import { useImports } from './import-room';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
});

it('remembers what was undone until the browser closes, and no longer once it is put back', async () => {
  const row = await anImport('a', { kind: 'clicks', rows: [{ key: '1', row: { clickId: '1' } }] });
  if (!row) throw new Error('Not imported');
  const stateNow = async () => {
    const all = await allImports();
    return all.ok && all.value.map(({ state }) => state);
  };
  await useImports.getState().undo(row);
  expect([await readSetting('importsUndone'), await stateNow()]).toEqual([[row.importId], ['undone']]);
  await useImports.getState().putBack(row);
  expect([await readSetting('importsUndone'), await stateNow()]).toEqual([[], ['ready']]);
});
