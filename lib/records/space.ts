import type { Result } from '#lib/domain/result';
import { REREADABLE, TABLES, type TableName } from './tables';
import { read, write } from './transact';

export interface SpaceUsed {
  /** Bytes of the whole extension. */
  readonly used: number;
  readonly quota: number;
}

/** Null where the browser does not say. */
export async function spaceUsed(): Promise<SpaceUsed | null> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}

/** How many rows each table holds. */
export const rowCounts = (): Promise<Result<Readonly<Record<TableName, number>>>> =>
  read(TABLES, async (transaction) => {
    const counts = await Promise.all(TABLES.map(async (table) => [table, await transaction.objectStore(table).count()] as const));
    return Object.fromEntries(counts) as Record<TableName, number>;
  });

/**
 * Makes room: of everything that an API gives again, removes the rows that were read longest ago. Links, journal, presets and jobs are
 * the person's own and never touched. Works on a full disk: it only deletes.
 *
 * @param most rows to remove
 * @returns how many went
 */
export const pruneOldest = (most: number): Promise<Result<number>> =>
  write([...REREADABLE, 'readings'], async (transaction) => {
    const dated: { readonly readAt: number; readonly remove: () => Promise<void> }[] = [];
    for (const table of REREADABLE) {
      const store = transaction.objectStore(table);
      let cursor = await store.index('readAt').openKeyCursor();
      for (let count = 0; cursor && count < most; count++) {
        const key = cursor.primaryKey;
        dated.push({ readAt: cursor.key, remove: () => store.delete(IDBKeyRange.only(key)) });
        cursor = await cursor.continue();
      }
    }
    const oldest = dated.sort((a, b) => a.readAt - b.readAt).slice(0, most);
    await Promise.all(oldest.map(({ remove }) => remove()));
    // What was removed has to be read again: no list counts as complete any more.
    if (oldest.length) await transaction.objectStore('readings').clear();
    return oldest.length;
  });
