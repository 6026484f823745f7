import { storeClient } from '#lib/background/shopline/store-client';
import { told } from '#lib/background/shopline/store-told';
import { stores } from '#lib/background/shopline/stores';
import type { Handlers } from '#lib/messages/answer';

export const storeExpressLink: Handlers['store.expressLink'] = async ({ accountId, campaignId, productIds }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const client = await storeClient(store.value);
  if (!client.ok) return client;
  const products = productIds.map((id) => ({ id }));
  return told(store.value, client.value, await client.value.expressLink({ affiliateCampaignId: campaignId, products }));
};
