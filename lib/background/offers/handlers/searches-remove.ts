import { followSearches } from '#lib/background/offers/watch-searches';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { forgetSeen, removeFindingsOf } from '#lib/records/offers/searches';
import { write } from '#lib/records/transact';

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
