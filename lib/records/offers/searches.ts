import type { SavedSearch } from '#lib/domain/offers/saved-search';
import type { Result } from '#lib/domain/result';
import { read, type Writing } from '#lib/records/transact';
import type { FindingRow } from './offer-rows';

/** All saved searches, the oldest first. */
/** One saved search; null: it was removed. */
export const savedSearches = (): Promise<Result<SavedSearch[]>> =>
  read(['savedSearches'], async (transaction) =>
    (await transaction.objectStore('savedSearches').getAll()).sort((a, b) => a.createdAt - b.createdAt),
  );

export const savedSearch = (id: string): Promise<Result<SavedSearch | null>> =>
  read(['savedSearches'], async (transaction) => (await transaction.objectStore('savedSearches').get(id)) ?? null);

/** The newest findings first, of one search or (null) of all. */
export const recentFindings = (searchId: string | null, count: number): Promise<Result<FindingRow[]>> =>
  read(['findings'], async (transaction) => {
    const store = transaction.objectStore('findings');
    const rows: FindingRow[] = [];
    const range = searchId === null ? null : IDBKeyRange.bound([searchId], [searchId, []]);
    const index = searchId === null ? store.index('at') : store.index('search');
    let cursor = await index.openCursor(range as IDBKeyRange, 'prev');
    for (; cursor && rows.length < count; cursor = await cursor.continue()) rows.push(cursor.value);
    return rows;
  });

/** How many findings came after a moment (Unix ms). */
export const findingsSince = (at: number): Promise<Result<number>> =>
  read(['findings'], (transaction) => transaction.objectStore('findings').index('at').count(IDBKeyRange.lowerBound(at, true)));

/** Forgets what a search has seen: its next run is a first one. */
export const forgetSeen = (transaction: Writing, searchId: string): Promise<void> =>
  transaction.objectStore('seenOffers').delete(IDBKeyRange.bound([searchId], [searchId, []]));

/** Removes the findings of a search. */
export async function removeFindingsOf(transaction: Writing, searchId: string): Promise<void> {
  const store = transaction.objectStore('findings');
  const keys = await store.index('search').getAllKeys(IDBKeyRange.bound([searchId], [searchId, []]));
  await Promise.all(keys.map((key) => store.delete(IDBKeyRange.only(key))));
}
