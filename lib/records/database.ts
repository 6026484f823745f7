import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ShortLink } from '../domain/short-link';

/** The local read model. Pages read it, only the background writes it. */
export interface RecordsSchema extends DBSchema {
  links: { key: string; value: ShortLink; indexes: { at: number; reuseKey: string } };
}
export type TableName = 'links';
export type Records = IDBPDatabase<RecordsSchema>;

export const DATABASE_NAME = 'sidecar';
const VERSION = 1;

/** Opens the records; the same promise for all callers of one context. */
export function records(): Promise<Records> {
  opened ??= openDB<RecordsSchema>(DATABASE_NAME, VERSION, {
    upgrade(database) {
      const links = database.createObjectStore('links', { keyPath: 'id' });
      links.createIndex('at', 'at');
      links.createIndex('reuseKey', 'reuseKey');
    },
    blocking: () => close(),
    terminated: () => close(),
  });
  return opened;
}

let opened: Promise<Records> | undefined;

function close() {
  void opened?.then((database) => database.close());
  opened = undefined;
}

/** Closes and deletes everything. */
export async function deleteRecords(): Promise<void> {
  await opened?.then((database) => database.close());
  opened = undefined;
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  announce('links');
}

/** Tells every window that a table changed. */
export function announce(table: TableName): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(table);
  channel.close();
}

/** Calls back after each change of a table made in any other context. Returns how to stop. */
export function onChange(tables: readonly TableName[], tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<TableName>) => tables.includes(event.data) && tell();
  return () => channel.close();
}

const CHANNEL = 'sidecar-records';
