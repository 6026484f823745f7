import type { Handlers } from '../../messages/answer';
import { readItemFigures } from '../shops/figures';
import { shops } from '../shops/shops';

export const shopItemFigures: Handlers['shop.itemFigures'] = async ({ accountId, itemId }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readItemFigures(shop.value, itemId) : shop;
};
