import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { close, records } from './database';
import { forgetAccount } from './of-account';
import { pruneOldest } from './space';
import { OF_ACCOUNTS, REREADABLE, TABLE_ROWS, TABLES, type TableName } from './tables';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

it('says of each table what the database has: key and indexes', async () => {
  const database = await records();
  expect([...database.objectStoreNames].sort()).toEqual([...TABLES].sort());
  for (const name of TABLES) {
    const store = database.transaction(name).objectStore(name);
    const indexes = Object.fromEntries([...store.indexNames].map((index) => [index, store.index(index as never).keyPath]));
    expect({ name, key: store.keyPath, indexes }).toEqual({ name, key: TABLE_ROWS[name].key, indexes: TABLE_ROWS[name].indexes });
  }
});

/** A row of any table: its key's parts are named after themselves and this number. */
function rowOf(name: TableName, accountId: string, number: number): Record<string, unknown> {
  const { key } = TABLE_ROWS[name];
  const parts = typeof key === 'string' ? [key] : key;
  const numeric = new Set(['from', 'index', 'number', 'page']);
  const row = Object.fromEntries(parts.map((part) => [part, numeric.has(part) ? number : `${part} ${accountId} ${number}`]));
  return { ...row, ...('accountId' in row ? { accountId } : {}), readAt: number, at: number };
}

async function fill(accounts: readonly string[]): Promise<void> {
  const database = await records();
  for (const name of TABLES) {
    for (const accountId of accounts) for (const number of [1, 2]) await database.put(name, rowOf(name, accountId, number) as never);
  }
}

const countOf = async (name: TableName, accountId: string): Promise<number> => {
  const rows = (await (await records()).getAll(name)) as { accountId?: string }[];
  return rows.filter((row) => row.accountId === accountId).length;
};

const ACCOUNTS = { shop: 'shop-1', shopline: 'line-1', affiliate: 'app-1' } as const;

it.each(Object.entries(ACCOUNTS))(
  'removing a %s account leaves nothing of it in tables of accounts, and all of the others',
  async (_kind, removed) => {
    await fill(Object.values(ACCOUNTS));
    expect((await forgetAccount(removed)).ok).toBe(true);
    for (const name of OF_ACCOUNTS) {
      for (const accountId of Object.values(ACCOUNTS))
        expect([name, await countOf(name, accountId)]).toEqual([name, accountId === removed ? 0 : 2]);
    }
    // What is the person's own, or work, stays whole.
    const stored = TABLES.filter((name) => !(OF_ACCOUNTS as readonly TableName[]).includes(name));
    const database = await records();
    for (const name of stored) expect([name, await database.count(name)]).toEqual([name, 6]);
  },
);

it('prunes only what can be read again', async () => {
  await fill(['shop-1']);
  expect((await pruneOldest(10_000)).ok).toBe(true);
  const database = await records();
  for (const name of TABLES) {
    const left = (REREADABLE as readonly TableName[]).includes(name) || name === 'readings' ? 0 : 2;
    expect([name, await database.count(name)]).toEqual([name, left]);
  }
});

it('has a key that begins with the account wherever the rows go with one', () => {
  expect(OF_ACCOUNTS.map((name) => TABLE_ROWS[name].key[0])).toEqual(OF_ACCOUNTS.map(() => 'accountId'));
});
