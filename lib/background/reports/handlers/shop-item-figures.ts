import { readItemFigures } from '#lib/background/reports/performance';
import { shops } from '#lib/background/shops/shops';
import type { Handlers } from '#lib/messages/answer';

export const shopItemFigures: Handlers['shop.itemFigures'] = async ({ accountId, itemId }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readItemFigures(shop.value, itemId) : shop;
};
