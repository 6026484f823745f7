import type { Result } from '#lib/domain/result';
import { write } from '#lib/records/transact';

const TABLES = ['links', 'linkNotes', 'removedLinks'] as const;
/** So long a removal can be taken back. */
const KEPT_MS = 86_400_000;

/** Takes links out of the history, under one mark by which they come back; what was removed a day ago is gone for good. */
export const removeLinks = (ids: readonly string[], batch: string, at: number): Promise<Result<number>> =>
  write(TABLES, async (transaction) => {
    const [links, notes, removed] = [
      transaction.objectStore('links'),
      transaction.objectStore('linkNotes'),
      transaction.objectStore('removedLinks'),
    ];
    const old = await removed.index('at').getAllKeys(IDBKeyRange.upperBound(at - KEPT_MS));
    await Promise.all(old.map((id) => removed.delete(id)));
    const found = await Promise.all(ids.map(async (id) => ({ id, link: await links.get(id), note: (await notes.get(id)) ?? null })));
    const there = found.flatMap(({ id, link, note }) => (link ? [{ id, batch, at, link, note }] : []));
    await Promise.all(there.map((row) => removed.put(row)));
    await Promise.all(there.flatMap(({ id }) => [links.delete(id), notes.delete(id)]));
    return there.length;
  });

/** Puts back what was removed under a mark. */
export const restoreLinks = (batch: string): Promise<Result<number>> =>
  write(TABLES, async (transaction) => {
    const removed = transaction.objectStore('removedLinks');
    const rows = await removed.index('batch').getAll(batch);
    await Promise.all(
      rows.flatMap(({ id, link, note }) => [
        transaction.objectStore('links').put(link),
        ...(note ? [transaction.objectStore('linkNotes').put(note)] : []),
        removed.delete(id),
      ]),
    );
    return rows.length;
  });
