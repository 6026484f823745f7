import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { writeChanged } from '../../records/put-changed';
import { promotionRow } from '../stores/promotion-row';
import { storeClient } from '../stores/store-client';
import { told } from '../stores/store-told';
import { stores } from '../stores/stores';

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
