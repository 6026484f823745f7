import { lookAtItems } from '#lib/background/rates/read-items';
import { shops } from '#lib/background/shops/shops';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const shopLookAtItems: Handlers['shop.lookAtItems'] = async ({ accountId, itemIds }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const refused = await lookAtItems(shop.value, itemIds, Date.now());
  return refused ? fail(refused) : ok({});
};
