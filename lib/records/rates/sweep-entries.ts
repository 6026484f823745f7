import { isLeaving } from '#lib/domain/rates/standing';
import type { Reading, Writing } from '#lib/records/transact';
import { type Pair, settleEntries } from './put-entries';
import type { EntryRow } from './rows';

/** After the added list was read to its end: takes out what it no longer holds. `startedAt`: when the reading began, Unix ms. */
export async function sweepEntries(transaction: Writing, accountId: string, seen: ReadonlySet<string>, startedAt: number): Promise<number> {
  const rows = await transaction.objectStore('entries').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
  const isGone = (row: EntryRow) =>
    // Of two entries of one product the ending one may be gone: it was not read again.
    row.readAt < startedAt && (!seen.has(row.itemId) || isLeaving(row));
  const gone = rows.filter(isGone);
  const pairs = gone.map((before): Pair => ({ before, after: undefined }));
  await settleEntries(transaction, { accountId, askedAt: startedAt, complete: true }, pairs);
  await transaction
    .objectStore('readings')
    .put({ accountId, list: 'entries', readAt: Date.now(), cursor: null, complete: true, total: seen.size });
  return gone.length;
}

/** Whether the whole list has been read at least once. */
export const entriesComplete = async (transaction: Reading | Writing, accountId: string): Promise<boolean> =>
  (await transaction.objectStore('readings').get(IDBKeyRange.only([accountId, 'entries'])))?.complete === true;
