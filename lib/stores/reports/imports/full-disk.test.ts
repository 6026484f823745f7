import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { close, records } from '#lib/records/database';
import { IMPORT_TABLES } from '#lib/records/reports/imports/import-tables';
import { madeReport } from '#test/bench/reports/made-report';
import { webLocks } from '#test/support/web-locks';
import { inspectExport } from './inspect-export';
import { storeFile } from './store-file';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: webLocks(), storage: { estimate: async () => room } });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What the browser says of its room. */
let room = { quota: 1_000_000_000, usage: 0 };
const FULL = { quota: 500_000_000, usage: 499_000_000 };

const signal = new AbortController().signal;
async function store(file: File) {
  const [table] = await inspectExport(file, { heads: [], signal, onPart: () => undefined });
  const { found } = table?.inspection ?? {};
  if (found?.is !== 'table' || !table?.readable) throw new Error(JSON.stringify(found));
  const owner = { accountId: 'account', market: 'VN', ...found.asOf.VN } as const;
  return storeFile(table.readable, owner, { signal, onRows: () => undefined, undone: [] });
}
const rowsStored = async (): Promise<readonly number[]> => {
  const database = await records();
  return Promise.all(IMPORT_TABLES.map((table) => database.count(table)));
};

/** The disk takes no more of a table after so many rows. */
function fillDisk(table: string, after: number, name: string): void {
  const { put } = IDBObjectStore.prototype;
  let rows = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    rows += Number(this.name === table);
    if (this.name !== table || rows <= after) return put.apply(this, given);
    throw new DOMException('', name);
  });
}

const small = madeReport(20).file;
const large = madeReport(9_000, 'AffiliateCommissionReport202609020803.csv');

it.each([
  ['importLines', 0, 'QuotaExceededError', false, 'storageFull'],
  ['importLines', 1, 'UnknownError', true, 'storageFull'],
  ['importLines', 0, 'UnknownError', false, 'storageFailed'],
] as const)(
  'a disk that takes no row of %s after %i of them (%s): nothing of the file stays, nothing else is lost',
  async (table, after, name, isFull, code) => {
    room = { quota: 1_000_000_000, usage: 0 };
    expect(await store(small)).toMatchObject({ ok: true });
    const before = await rowsStored();
    fillDisk(table, after, name);
    if (isFull) room = FULL;
    expect(await store(large.file)).toMatchObject({ ok: false, failure: { code } });
    vi.restoreAllMocks();
    expect(await rowsStored()).toEqual(before);
    expect(await store(large.file)).toMatchObject({ ok: true, value: { row: { lines: large.lines } } });
  },
);
