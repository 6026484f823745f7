import { type IDBPDatabase, openDB } from 'idb';
import { announce } from './announce';
import type { RecordsSchema } from './schema';
import { SCHEMA_STEPS } from './schema-steps';
import { TABLES } from './tables';

export { onChange } from './announce';
export type { TableName } from './tables';

/** The local read model. Pages read it, only the background writes it. */
export type Records = IDBPDatabase<RecordsSchema>;

export const DATABASE_NAME = 'sidecar';
export const VERSION = SCHEMA_STEPS.length;

let opened: Promise<Records> | undefined;

/**
 * Opens the records; the same promise for all callers of one context. Records of a newer Sidecar open as they are, and are never written
 * (`isNewer`). Rejects when the browser cannot open them; the next call tries again.
 */
export function records(): Promise<Records> {
  if (!opened) {
    const opening = open();
    opened = opening;
    opening.catch(() => opened === opening && close());
  }
  return opened;
}

/** Whether a newer Sidecar wrote these records: readable as far as it goes, not to be written. */
export const isNewer = (database: Pick<Records, 'version'>): boolean => database.version > VERSION;

/** Closes this context's connection; the next use opens again. */
export function close(): void {
  void opened?.then(
    (database) => database.close(),
    () => undefined,
  );
  opened = undefined;
}

/** Closes and deletes everything. */
export async function deleteRecords(): Promise<void> {
  close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  announce(TABLES);
}

async function open(): Promise<Records> {
  const leave = { blocking: close, terminated: close };
  try {
    return await openDB<RecordsSchema>(DATABASE_NAME, VERSION, {
      ...leave,
      upgrade: (database, from, _to, transaction) => {
        for (const step of SCHEMA_STEPS.slice(from)) step(database as never, transaction as never);
      },
    });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return openDB<RecordsSchema>(DATABASE_NAME, undefined, leave);
  }
}
