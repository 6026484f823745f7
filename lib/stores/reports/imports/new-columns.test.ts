import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { close } from '#lib/records/database';
import { allImports } from '#lib/records/reports/imports/imports';
import { loadReport, readReportLines } from '#lib/records/reports/load-report';
import { zipped } from '#test/support/reports/exports';
import { webLocks } from '#test/support/web-locks';
import { createImportClient } from './import-client';
import { createImporter, type ToImporter } from './import-tasks';
import { createImports } from './imports';
import { inspectExport } from './inspect-export';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: webLocks() });
});
afterEach(() => vi.unstubAllGlobals());

/** A page whose worker reads files as they are. */
function page() {
  const client = createImportClient(() => {
    const port = { postMessage: (message: ToImporter) => void work(message) } as unknown as Worker;
    const work = createImporter(inspectExport, (data) => port.onmessage?.({ data: structuredClone(data) } as MessageEvent));
    return port;
  });
  return createImports({
    client: async () => client,
    accounts: async () => [],
    undone: async () => [],
    setUndone: async () => undefined,
    sweep: async () => ({ ok: true, value: [] }),
    changed: () => undefined,
  });
}

/** A report as the portal makes it since it was changed: a column more, and another name for a sub id. */
const report = (order: string, status = 'Completed'): string =>
  [
    'Order id,Order Time,Item id,Model id,Promotion id,Item Total Commission(₫),Affiliate Net Commission(₫),Affiliate Item Status,Sub tag,Voucher',
    `${order},2026-04-14 10:00:00,77,1,2,20,12.5,${status},spring,V1`,
  ].join('\n');
const fileOf = (name: string, ...given: Parameters<typeof report>) => new File([report(...given)], name);

async function lines() {
  const loaded = await loadReport('files:VN');
  if (!loaded.ok) throw new Error(loaded.failure.code);
  const places = loaded.value.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const read = await readReportLines(loaded.value, places);
  return read.ok && read.value ? read.value.map(({ orderId, subId1, net }) => [orderId, subId1, net]).sort() : [];
}
const rows = async () => {
  const all = await allImports();
  return all.ok ? all.value : [];
};
const SUB_TAG = { kind: 'commission', columns: { 8: 'subId1', 9: null } } as const;

it('reads a known report without the columns that are new to it, and again once they are named: it is there once', async () => {
  const store = page();
  await store.getState().drop([fileOf('a.csv', 'A')]);
  expect(await lines()).toEqual([['A', '', 1_250_000]]);
  const [first] = store.getState().files;
  expect(first?.head).toMatchObject({ kind: 'commission', columns: { 8: null, 9: null }, firstRows: [expect.arrayContaining(['spring'])] });
  expect((await rows())[0]).toMatchObject({ unknown: ['Sub tag', 'Voucher'], missing: expect.arrayContaining(['subId1']) });

  await store.getState().map(first?.id as number, SUB_TAG);
  expect(store.getState().files).toMatchObject([{ state: { is: 'stored' }, head: null }]);
  expect(await lines()).toEqual([['A', 'spring', 1_250_000]]);
  expect(await rows()).toMatchObject([{ unknown: [], byPerson: ['subId1'] }]);

  await store.getState().drop([fileOf('a again.csv', 'A'), fileOf('b.csv', 'B')]);
  expect(store.getState().files.map(({ state }) => state.is)).toEqual(['stored', 'here', 'stored']);
  expect(await lines()).toEqual([
    ['A', 'spring', 1_250_000],
    ['B', 'spring', 1_250_000],
  ]);
});

it('names the columns of one table of an archive, and reads the others no second time', async () => {
  const store = page();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const pile = zipped({ 'a.csv': bytes(report('A')), 'b.csv': bytes('Ref,Quando\n1,2\n'), 'c.csv': bytes(report('C')) });
  await store.getState().drop([new File([pile], 'pile.zip')]);
  expect(store.getState().files.map(({ name, state }) => [name, state.is])).toEqual([
    ['pile.zip · a.csv', 'stored'],
    ['pile.zip · b.csv', 'needsMapping'],
    ['pile.zip · c.csv', 'stored'],
  ]);
  const last = store.getState().files.at(-1);
  await store.getState().map(last?.id as number, SUB_TAG);
  expect(store.getState().files.map(({ state }) => state.is)).toEqual(['stored', 'needsMapping', 'stored']);
  expect(await lines()).toEqual([
    ['A', '', 1_250_000],
    ['C', 'spring', 1_250_000],
  ]);
});

it('says which words for a state no list has: their lines count as pending', async () => {
  const store = page();
  await store.getState().drop([fileOf('a.csv', 'A', 'Shipped?')]);
  expect(await rows()).toMatchObject([{ states: ['Shipped?'] }]);
});
