import type { Handlers } from '../../messages/answer';
import { storeClient } from '../stores/store-client';
import { told } from '../stores/store-told';
import { stores } from '../stores/stores';

export const storeExpressLink: Handlers['store.expressLink'] = async ({ accountId, campaignId, productIds }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const client = await storeClient(store.value);
  if (!client.ok) return client;
  const products = productIds.map((id) => ({ id }));
  return told(store.value, client.value, await client.value.expressLink({ affiliateCampaignId: campaignId, products }));
};
