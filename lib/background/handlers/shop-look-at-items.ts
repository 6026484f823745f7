import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { lookAtItems } from '../shops/look-at-items';
import { shops } from '../shops/shops';

export const shopLookAtItems: Handlers['shop.lookAtItems'] = async ({ accountId, itemIds }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const refused = await lookAtItems(shop.value, itemIds, Date.now());
  return refused ? fail(refused) : ok({});
};
