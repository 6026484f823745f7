import type { Result } from '#lib/domain/result';
import { read, type Writing } from '#lib/records/transact';
import type { JournalRow } from './rows';

/** Enters changes in the transaction of the step that made them. */
export async function putJournal(transaction: Writing, rows: readonly JournalRow[]): Promise<void> {
  const store = transaction.objectStore('journal');
  await Promise.all(rows.map((row) => store.put(row)));
}

/**
 * Enters changes, or what became of them: a row that is there keeps its request's id where the new one has none, and its time unless the
 * change was sent once more.
 */
export async function noteInJournal(transaction: Writing, rows: readonly JournalRow[], sentAgain = false): Promise<void> {
  const store = transaction.objectStore('journal');
  const before = await Promise.all(rows.map(({ id }) => store.get(id)));
  await putJournal(
    transaction,
    rows.map((row, place) => ({
      ...row,
      at: sentAgain ? row.at : (before[place]?.at ?? row.at),
      requestId: row.requestId ?? before[place]?.requestId ?? null,
    })),
  );
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

/** A change by its id, with its product's name; null: it is not there. */
export const changeById = (id: string): Promise<Result<{ readonly row: JournalRow; readonly name: string } | null>> =>
  read(['journal', 'products'], async (transaction) => {
    const row = await transaction.objectStore('journal').get(id);
    if (!row) return null;
    const product = row.itemId === null ? undefined : await transaction.objectStore('products').get([row.accountId, row.itemId]);
    return { row, name: product?.name ?? '' };
  });
