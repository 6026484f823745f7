import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { forgetSeen, removeFindingsOf } from '../../records/searches';
import { write } from '../../records/transact';
import { followSearches } from '../searches/watch-searches';

/** A search goes with what it saw and found. */
export const searchesRemove: Handlers['searches.remove'] = async ({ id }) => {
  const removed = await write(['savedSearches', 'seenOffers', 'findings'], async (transaction) => {
    await transaction.objectStore('savedSearches').delete(id);
    await forgetSeen(transaction, id);
    await removeFindingsOf(transaction, id);
  });
  if (!removed.ok) return removed;
  await followSearches();
  return ok({});
};
