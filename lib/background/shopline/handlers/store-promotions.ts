import { promotionRow } from '#lib/background/shopline/promotion-row';
import { storeClient } from '#lib/background/shopline/store-client';
import { told } from '#lib/background/shopline/store-told';
import { stores } from '#lib/background/shopline/stores';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { writeChanged } from '#lib/records/put-changed';

/** A store with more promotions for affiliate campaigns than this shows the first ones. */
const MOST_PAGES = 10;

export const storePromotions: Handlers['store.promotions'] = async ({ accountId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const made = await storeClient(store.value);
  if (!made.ok) return made;
  const client = made.value;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await told(
      store.value,
      client,
      await client.searchPromotions({ applyMethod: 'affiliate_campaign', status: 'active', page }),
    );
    if (!answer.ok) return answer;
    const written = await writeChanged(
      'storePromotions',
      answer.value.items.map((one) => promotionRow(store.value, one)),
    );
    if (!written.ok) return written;
    if (page >= (answer.value.pagination?.totalPages ?? 1)) break;
  }
  return ok({});
};
