import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { changedHere } from './changed-here';
import { close } from './database';
import { noteInJournal } from './journal';
import type { JournalRow } from './rows';
import { write } from './transact';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const row = (itemId: string, after: number | null, more: Partial<JournalRow> = {}) =>
  ({
    id: `job:${itemId}`,
    at: 5,
    accountId: 'shop',
    itemId,
    what: 'edit',
    before: 500,
    after,
    by: 'thisBrowser',
    outcome: 'done',
    failure: null,
    requestId: null,
    ...more,
  }) as JournalRow;
const enter = (...rows: JournalRow[]) => write(['journal'], (transaction) => noteInJournal(transaction, rows));

it('knows the rates that this browser has set, and no others', async () => {
  await enter(row('1', 900), row('2', 900, { outcome: 'refused' }), row('3', 900, { by: 'outside' }), row('4', null, { what: 'remove' }));
  const seen = [
    { itemId: '1', rate: 900 },
    { itemId: '2', rate: 900 },
    { itemId: '3', rate: 900 },
    { itemId: '4', rate: null },
    { itemId: '5', rate: 900 },
  ];
  expect(await changedHere('shop', seen)).toEqual({ ok: true, value: new Set(['1', '4']) });
  expect(await changedHere('shop', [{ itemId: '1', rate: 700 }])).toEqual({ ok: true, value: new Set() });
  expect(await changedHere('other', seen)).toEqual({ ok: true, value: new Set() });
});

it('knows the products of a call whose answer is not there yet', async () => {
  await write(['jobs', 'jobSteps'], async (transaction) => {
    const counts = { total: 1, done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 };
    const job = { id: 'j', kind: 'applyRates', accountId: 'shop', state: 'running', intent: 0, next: 0, counts, createdAt: 1, open: 1 };
    await transaction.objectStore('jobs').put(job as never);
    await transaction.objectStore('jobSteps').put({ jobId: 'j', from: 0, steps: [{ items: [{ itemId: '7' }] }] });
  });
  expect(
    await changedHere('shop', [
      { itemId: '7', rate: 1 },
      { itemId: '8', rate: 1 },
    ]),
  ).toEqual({ ok: true, value: new Set(['7']) });
});

it('an entry that is mended keeps its time and its request', async () => {
  await enter(row('1', 900, { outcome: 'unconfirmed', requestId: 'r' }));
  await enter(row('1', 900, { at: 99 }));
  const rows = await write(['journal'], (transaction) => transaction.objectStore('journal').getAll());
  expect(rows).toMatchObject({ value: [{ at: 5, requestId: 'r', outcome: 'done' }] });
});
