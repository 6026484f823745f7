import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { close, DATABASE_NAME, deleteRecords, records, VERSION } from './database';
import { recentLinks } from './links/links';
import { recordsState } from './records-state';
import { SCHEMA_STEPS } from './schema-steps';
import { TABLES } from './tables';
import { read, write } from './transact';

/** Rows as each version held them, and as they have to stand after the whole chain. */
const SAMPLES = [
  {
    version: 1,
    before: { links: [{ id: 'a', at: 5, reuseKey: 'k', link: 'https://s.shopee.com.br/demo', title: null }] },
    after: { links: [{ id: 'a', at: 5, reuseKey: 'k', link: 'https://s.shopee.com.br/demo', title: null }] },
  },
  {
    version: 2,
    before: {
      products: [{ accountId: 's', itemId: '1', readAt: 1, name: 'Cup' }],
      jobResults: [{ jobId: 'j', index: 0, end: 'done' }],
      readings: ['entries', 'productSales'].map((list) => ({ accountId: 's', list, readAt: 1, complete: true })),
    },
    after: {
      readings: [{ accountId: 's', list: 'entries', readAt: 1, complete: true }],
      products: [{ accountId: 's', itemId: '1', readAt: 1, name: 'Cup' }],
      jobResults: [{ jobId: 'j', index: 0, end: 'done' }],
    },
  },
  {
    version: 3,
    before: {
      storeTwins: [{ accountId: 's', campaignId: 'c', shopeeId: '9', linkedAt: 1 }],
      journal: [{ id: 'a', at: 3, accountId: 's', itemId: '1' }],
      productSales: [{ accountId: 's', itemId: '1', readAt: 1, sales: null }],
      snoozes: [{ accountId: 's', itemId: '1', kind: 'raise', at: 1, until: null }],
      costs: [{ accountId: 's', key: 'sku:mug', cost: { amount: '7.5', currency: 'BRL' }, at: 1 }],
    },
    after: {
      storeTwins: [{ accountId: 's', campaignId: 'c', shopeeId: '9', linkedAt: 1 }],
      journal: [{ id: 'a', at: 3, accountId: 's', itemId: '1' }],
      snoozes: [{ accountId: 's', itemId: '1', kind: 'raise', at: 1, until: null }],
      costs: [{ accountId: 's', key: 'sku:mug', cost: { amount: '7.5', currency: 'BRL' }, at: 1 }],
    },
  },
  {
    version: 4,
    before: {
      reportState: [{ accountId: 'a', list: 'earnings', next: 1, words: 1, generation: 0, totals: null }],
      reportWords: [{ accountId: 'a', from: 0, words: ['api'] }],
      reportLines: [{ accountId: 'a', number: 0, hot: { rows: 0 } }],
      reportDetails: [{ accountId: 'a', number: 0, cold: {} }],
    },
    after: {
      reportState: [{ accountId: 'a', list: 'earnings', next: 1, words: 1, generation: 0, totals: null }],
      reportWords: [{ accountId: 'a', from: 0, words: ['api'] }],
      reportLines: [{ accountId: 'a', number: 0, hot: { rows: 0 } }],
      reportDetails: [{ accountId: 'a', number: 0, cold: {} }],
    },
  },
  {
    version: 5,
    before: {
      reportDays: [{ accountId: 'a', day: 20_000, asOf: 1, lines: 2, open: 1, unjudged: 0, unread: 0, hole: null }],
      reportSyncs: [{ accountId: 'a', list: 'conversions', firstPageAt: 1, endedAt: 2, perDay: 3, reach: null }],
      payments: [{ accountId: 'a', validationId: '7', readAt: 1, complete: true }],
      paymentLines: [{ accountId: 'a', validationId: '7', number: 0, lines: [] }],
    },
    after: {
      reportDays: [{ accountId: 'a', day: 20_000, asOf: 1, lines: 2, open: 1, unjudged: 0, unread: 0, hole: null }],
      reportSyncs: [{ accountId: 'a', list: 'conversions', firstPageAt: 1, endedAt: 2, perDay: 3, reach: null }],
      payments: [{ accountId: 'a', validationId: '7', readAt: 1, complete: true }],
      paymentLines: [{ accountId: 'a', validationId: '7', number: 0, lines: [] }],
    },
  },
  {
    version: 6,
    before: {
      linkEarnings: [{ accountId: 'a', subIds: 'story----', shares: [] }],
      earnedStates: [{ accountId: 'a', market: 'BR', at: 1, fresh: { lines: 0, untraced: 0 } }],
    },
    after: {
      linkEarnings: [{ accountId: 'a', subIds: 'story----', shares: [] }],
      earnedStates: [{ accountId: 'a', market: 'BR', at: 1, fresh: { lines: 0, untraced: 0 } }],
    },
  },
  {
    version: 7,
    before: {
      imports: [{ accountId: 'a', importId: 'i', hash: 'h', state: 'ready', name: 'report.csv' }],
      importLines: [{ accountId: 'a', importId: 'i', from: 0, hot: { rows: 0 } }],
      importDetails: [{ accountId: 'a', importId: 'i', from: 0, cold: {} }],
      importWords: [{ accountId: 'a', importId: 'i', from: 0, words: ['file'] }],
      importRows: [{ accountId: 'a', importId: 'i', from: 0, rows: [] }],
      fileHeads: [{ hash: 'h', at: 1, kind: 'clicks', columns: {} }],
      spendMatches: [{ market: 'VN', name: 'Campaign', subIds: ['dress'], at: 1 }],
    },
    after: {
      imports: [{ accountId: 'a', importId: 'i', hash: 'h', state: 'ready', name: 'report.csv' }],
      importLines: [{ accountId: 'a', importId: 'i', from: 0, hot: { rows: 0 } }],
      importDetails: [{ accountId: 'a', importId: 'i', from: 0, cold: {} }],
      importWords: [{ accountId: 'a', importId: 'i', from: 0, words: ['file'] }],
      importRows: [{ accountId: 'a', importId: 'i', from: 0, rows: [] }],
      fileHeads: [{ hash: 'h', at: 1, kind: 'clicks', columns: {} }],
      spendMatches: [{ market: 'VN', name: 'Campaign', subIds: ['dress'], at: 1 }],
    },
  },
  {
    version: 8,
    before: {
      performance: [{ accountId: 's', series: 'shop:PlacedOrder:AllChannel', kind: 'Day', day: 20_000, page: 0, ids: [''], numbers: {} }],
      performanceDays: [{ accountId: 's', kind: 'Day', day: 20_000, asOf: 1, left: [], holes: {} }],
      performanceNames: [{ accountId: 's', level: 'product', id: '7', name: 'Cup' }],
      bills: [{ accountId: 's', billId: '2026-10 Seller 36', readAt: 1 }],
      billLines: [{ accountId: 's', billId: '2026-10 Seller 36', number: 0, lines: [] }],
    },
    after: {
      performance: [{ accountId: 's', series: 'shop:PlacedOrder:AllChannel', kind: 'Day', day: 20_000, page: 0, ids: [''], numbers: {} }],
      performanceDays: [{ accountId: 's', kind: 'Day', day: 20_000, asOf: 1, left: [], holes: {} }],
      performanceNames: [{ accountId: 's', level: 'product', id: '7', name: 'Cup' }],
      bills: [{ accountId: 's', billId: '2026-10 Seller 36', readAt: 1 }],
      billLines: [{ accountId: 's', billId: '2026-10 Seller 36', number: 0, lines: [] }],
    },
  },
  {
    version: 9,
    before: {
      campaignDetails: [{ accountId: 's', campaignId: 'c', readAt: 1, name: 'Ten best', products: [] }],
      campaignJournal: [{ id: 'j:campaign:Ten best', at: 3, accountId: 's', campaignId: 'c', change: 'create' }],
      campaignDrafts: [{ accountId: 's', draftId: 'd', changedAt: 1, draft: { step: 'products' } }],
      affiliates: [{ accountId: 's', affiliateId: '9', readAt: 1, name: 'Ana' }],
      affiliateNotes: [{ accountId: 's', affiliateId: '9', tags: ['video'], note: 'writes back' }],
    },
    after: {
      campaignDetails: [{ accountId: 's', campaignId: 'c', readAt: 1, name: 'Ten best', products: [] }],
      campaignJournal: [{ id: 'j:campaign:Ten best', at: 3, accountId: 's', campaignId: 'c', change: 'create' }],
      campaignDrafts: [{ accountId: 's', draftId: 'd', changedAt: 1, draft: { step: 'products' } }],
      affiliates: [{ accountId: 's', affiliateId: '9', readAt: 1, name: 'Ana' }],
      affiliateNotes: [{ accountId: 's', affiliateId: '9', tags: ['video'], note: 'writes back' }],
    },
  },
  {
    version: 10,
    before: { importFolders: [{ id: 'f', accountId: null, seen: ['7 1 report.csv'], at: 1 }] },
    after: { importFolders: [{ id: 'f', accountId: null, seen: ['7 1 report.csv'], at: 1 }] },
  },
  {
    version: 11,
    before: {
      readings: ['entries', 'products'].map((list) => ({ accountId: 's', list, readAt: 1, complete: true })),
    },
    after: {
      readings: ['entries', 'products'].map((list) => ({ accountId: 's', list, readAt: 1, complete: true })),
    },
  },
];

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

/** A database as the given version of the code left it. */
const openAt = (version: number, name = DATABASE_NAME) =>
  openDB(name, version, {
    upgrade: (database, from, to, transaction) => {
      for (const step of SCHEMA_STEPS.slice(from, to ?? undefined)) step(database as never, transaction as never);
    },
  });

function shapeOf(database: IDBPDatabase): unknown {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return names.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => [
      index,
      store.index(index).keyPath,
      store.index(index).unique,
      store.index(index).multiEntry,
    ]);
    return [name, store.keyPath, store.autoIncrement, indexes];
  });
}

describe('the schema', () => {
  it('has a sample of every version', () => {
    expect(SAMPLES.map(({ version }) => version)).toEqual(SCHEMA_STEPS.map((_, index) => index + 1));
  });

  it.each(SAMPLES)(
    'leads from version $version to today without losing a row, to the shape of a fresh install',
    async ({ version, before, after }) => {
      const fresh = await openAt(VERSION, 'fresh');
      const old = await openAt(version);
      for (const [table, rows] of Object.entries(before)) for (const row of rows) await old.put(table, row);
      old.close();
      const upgraded = (await records()) as unknown as IDBPDatabase;
      expect([...upgraded.objectStoreNames].sort()).toEqual([...TABLES].sort());
      expect(shapeOf(upgraded)).toEqual(shapeOf(fresh));
      for (const [table, rows] of Object.entries(after)) expect(await upgraded.getAll(table)).toEqual(rows);
    },
  );

  it('walks one step after the other to the same shape', async () => {
    for (let version = 1; version <= VERSION; version++) (await openAt(version, 'walked')).close();
    expect(shapeOf(await openAt(VERSION, 'walked'))).toEqual(shapeOf(await openAt(VERSION, 'fresh')));
  });

  it('stays at the old version, whole, when it dies in the middle of an upgrade', async () => {
    const old = await openAt(1);
    await old.put('links', SAMPLES[0]!.before.links![0]);
    old.close();
    const dying = openDB(DATABASE_NAME, VERSION, {
      upgrade: (database, _from, _to, transaction) => {
        database.createObjectStore('products');
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
    await expect(dying).rejects.toThrow();
    expect(await recentLinks(5)).toMatchObject([{ id: 'a' }]);
    expect(await recordsState()).toEqual({ kind: 'ready' });
  });
});

describe('records of a newer version', () => {
  beforeEach(async () => {
    const newer = await openDB(DATABASE_NAME, VERSION + 1, {
      upgrade: (database, from, _to, transaction) => {
        for (const step of SCHEMA_STEPS.slice(from)) step(database as never, transaction as never);
        database.createObjectStore('fromTheFuture');
      },
    });
    await newer.put('links', SAMPLES[0]!.before.links![0]);
    newer.close();
  });

  it('can be read, say so, and are never written', async () => {
    expect(await recordsState()).toEqual({ kind: 'newer', version: VERSION + 1, ours: VERSION });
    expect(await recentLinks(5)).toMatchObject([{ id: 'a' }]);
    const refused = await write(['links'], (transaction) => transaction.objectStore('links').clear());
    expect(refused).toMatchObject({ ok: false, failure: { code: 'recordsNewer' } });
    expect(await read(['links'], (transaction) => transaction.objectStore('links').count())).toEqual({ ok: true, value: 1 });
  });

  it('can be deleted by the person', async () => {
    await deleteRecords();
    expect(await recordsState()).toEqual({ kind: 'ready' });
    await deleteDB(DATABASE_NAME, { blocked: close });
  });
});
