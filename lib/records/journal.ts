import type { Result } from '../domain/result';
import type { JournalRow } from './rows';
import { read, type Writing } from './transact';

/** Enters changes in the transaction of the step that made them. */
export async function putJournal(transaction: Writing, rows: readonly JournalRow[]): Promise<void> {
  const store = transaction.objectStore('journal');
  await Promise.all(rows.map((row) => store.put(row)));
}

/** The newest entries of an account first, before a moment (Unix ms): pages by the last row's `at`. */
export const journalOf = (accountId: string, before: number, count: number): Promise<Result<JournalRow[]>> =>
  read(['journal'], async (transaction) => {
    const rows: JournalRow[] = [];
    const range = IDBKeyRange.bound([accountId], [accountId, before], false, true);
    let cursor = await transaction.objectStore('journal').index('account').openCursor(range, 'prev');
    for (; cursor && rows.length < count; cursor = await cursor.continue()) rows.push(cursor.value);
    return rows;
  });
