import type { Writing } from '#lib/records/transact';

export const SUGGESTION_TABLES = ['suggestions', 'readings'] as const;

/** The name of a kind's reading. */
export const suggestionsList = (kind: string): string => `suggestions ${kind}`;

/** After a kind was read to its end: takes out what AMS no longer suggests. `startedAt`: when the reading began, Unix ms. */
export async function sweepSuggestions(transaction: Writing, accountId: string, kind: string, startedAt: number): Promise<number> {
  const store = transaction.objectStore('suggestions');
  const all = await store.getAll(IDBKeyRange.bound([accountId], [accountId, []]));
  const rows = all.filter((row) => row.kind === kind);
  // Every page stamps its rows anew: what bears an older stamp was on no page.
  const gone = rows.filter(({ readAt }) => readAt < startedAt);
  await Promise.all(gone.map(({ itemId }) => store.delete(IDBKeyRange.only([accountId, itemId, kind]))));
  const total = rows.length - gone.length;
  await transaction
    .objectStore('readings')
    .put({ accountId, list: suggestionsList(kind), readAt: Date.now(), cursor: null, complete: true, total });
  return gone.length;
}
