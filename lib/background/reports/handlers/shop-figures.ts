import { readFigures } from '#lib/background/reports/performance';
import { shops } from '#lib/background/shops/shops';
import type { Handlers } from '#lib/messages/answer';

export const shopFigures: Handlers['shop.figures'] = async ({ accountId, ...choice }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readFigures(shop.value, choice) : shop;
};
