import type { Failure } from '#lib/domain/failure';
import { isNewer, records, VERSION } from './database';
import { storageFailure } from './transact';

/** What a person has to know before relying on the records. Nothing is wiped by itself: `damaged` offers a fresh start. */
export type RecordsState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'newer'; readonly version: number; readonly ours: number }
  | { readonly kind: 'damaged'; readonly failure: Failure };

/** Opens the records and tells whether they can be used. Throws only what is no fault of the storage. */
export async function recordsState(): Promise<RecordsState> {
  try {
    const database = await records();
    return isNewer(database) ? { kind: 'newer', version: database.version, ours: VERSION } : { kind: 'ready' };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'damaged', failure: storageFailure(error) };
  }
}
