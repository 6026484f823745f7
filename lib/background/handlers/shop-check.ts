import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { lookAtShop } from '../shops/look-at-shop';
import { shops } from '../shops/shops';

export const shopCheck: Handlers['shop.check'] = async ({ accountId }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? ok(await lookAtShop(shop.value)) : shop;
};
