import { findProducts, productsByIds } from '#lib/background/shopline/find-products';
import { stores } from '#lib/background/shopline/stores';
import type { Handlers } from '#lib/messages/answer';

export const storeProducts: Handlers['store.products'] = async ({ accountId, ask }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  return 'ids' in ask ? productsByIds(store.value, ask.ids) : findProducts(store.value, ask.typed, ask.page);
};
