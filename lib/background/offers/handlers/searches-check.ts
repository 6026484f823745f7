import { startLooks } from '#lib/background/offers/watch-searches';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { savedSearches } from '#lib/records/offers/searches';

/** A look now, because the person asks for it: also at searches that are switched off. */
export const searchesCheck: Handlers['searches.check'] = async ({ requestId, searchIds }) => {
  const searches = await savedSearches();
  if (!searches.ok) return searches;
  const wanted = searches.value.filter(({ id }) => searchIds.includes(id));
  return ok({ jobIds: [...(await startLooks(wanted, 'person', requestId))] });
};
