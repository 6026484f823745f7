import { shops } from '#lib/background/shops/shops';
import type { Handlers } from '#lib/messages/answer';
import { readItemPerformance, readPerformance } from './performance';

const shopFigures: Handlers['shop.performance'] = async ({ accountId, ...choice }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readPerformance(shop.value, choice) : shop;
};

const shopItemPerformance: Handlers['shop.itemPerformance'] = async ({ accountId, itemId }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readItemPerformance(shop.value, itemId) : shop;
};

/** Message → handler. */
export const reportsHandlers = {
  'shop.performance': shopFigures,
  'shop.itemPerformance': shopItemPerformance,
} satisfies Partial<Handlers>;
