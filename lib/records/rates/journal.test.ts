import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { close } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { noteInJournal } from './journal';
import type { JournalRow } from './rows';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const note = (at: number, outcome: JournalRow['outcome'], requestId: string | null, sentAgain?: boolean) =>
  write(['journal'], async (transaction) => {
    const row = { id: 'job:1', at, accountId: 'shop', itemId: '1', what: 'edit', before: null, after: null, by: 'thisBrowser' } as const;
    await noteInJournal(transaction, [{ ...row, outcome, failure: null, requestId }], sentAgain);
    return transaction.objectStore('journal').getAll();
  });

it('an entry that is mended keeps its time and its request, until the change is sent once more', async () => {
  expect(await note(5, 'unconfirmed', 'first')).toMatchObject({ value: [{ at: 5, requestId: 'first', outcome: 'unconfirmed' }] });
  expect(await note(99, 'done', null)).toMatchObject({ value: [{ at: 5, requestId: 'first', outcome: 'done' }] });
  expect(await note(120, 'unconfirmed', 'second', true)).toMatchObject({ value: [{ at: 120, requestId: 'second' }] });
});
