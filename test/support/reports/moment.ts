import { browser } from 'wxt/browser';
import { records } from '#lib/records/database';
import type { Clock } from '#test/support/job-life';

/** All that a worker leaves behind: its records, what it stored, and when that was. */
export interface Moment {
  readonly at: number;
  readonly tables: ReadonlyMap<string, readonly { readonly key: IDBValidKey; readonly row: unknown }[]>;
  readonly stored: Readonly<Record<string, unknown>>;
}

export async function momentOf({ now }: Clock): Promise<Moment> {
  const database = await records();
  const tables = new Map<string, { key: IDBValidKey; row: unknown }[]>();
  for (const name of database.objectStoreNames) {
    const [keys, rows] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    tables.set(
      name,
      keys.map((key, at) => ({ key: key as IDBValidKey, row: rows[at] })),
    );
  }
  return { at: now, tables, stored: structuredClone(await browser.storage.local.get(null)) };
}

/** Puts empty records, the storage and the clock where they were at that moment. */
export async function goTo({ at, tables, stored }: Moment, clock: Clock): Promise<void> {
  clock.now = at;
  await browser.storage.local.set(structuredClone(stored));
  const database = await records();
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const [name, rows] of tables) {
    const table = transaction.objectStore(name as never);
    for (const { key, row } of rows) await table.put?.(row as never, table.keyPath === null ? (key as never) : undefined);
  }
  await transaction.done;
}
