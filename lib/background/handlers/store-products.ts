import type { Handlers } from '../../messages/answer';
import { findProducts, productsByIds } from '../stores/find-products';
import { stores } from '../stores/stores';

export const storeProducts: Handlers['store.products'] = async ({ accountId, ask }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  return 'ids' in ask ? productsByIds(store.value, ask.ids) : findProducts(store.value, ask.typed, ask.page);
};
