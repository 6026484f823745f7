import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { keepEntries } from '../seller/keep-entries';
import { keepProducts } from '../seller/keep-products';
import { entriesNow } from '../shops/entries-now';
import { shopClient } from '../shops/shop-client';
import { shops } from '../shops/shops';

export const shopReadAgain: Handlers['shop.readAgain'] = async ({ accountId, itemIds }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const client = await shopClient(shop.value);
  if (!client.ok) return client;
  const [entries, info] = await Promise.all([entriesNow(client.value, itemIds), client.value.itemInfo({ itemIdList: itemIds })]);
  if (!entries.ok) return entries;
  if (!info.ok) return info;
  await keepEntries(shop.value, entries.value, itemIds);
  const kept = await keepProducts(shop.value, info.value.itemList);
  return kept.ok ? ok({}) : kept;
};
