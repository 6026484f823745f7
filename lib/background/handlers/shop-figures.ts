import type { Handlers } from '../../messages/answer';
import { readFigures } from '../shops/figures';
import { shops } from '../shops/shops';

export const shopFigures: Handlers['shop.figures'] = async ({ accountId, ...choice }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readFigures(shop.value, choice) : shop;
};
