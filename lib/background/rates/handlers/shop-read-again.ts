import { entriesNow } from '#lib/background/rates/entries-now';
import { keepEntries } from '#lib/background/rates/in-view/keep-entries';
import { keepProducts } from '#lib/background/rates/in-view/keep-products';
import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

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
