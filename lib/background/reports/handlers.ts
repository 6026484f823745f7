import { shops } from '#lib/background/shops/shops';
import type { Handlers } from '#lib/messages/answer';
import { readFigures, readItemFigures } from './performance';

const shopFigures: Handlers['shop.figures'] = async ({ accountId, ...choice }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readFigures(shop.value, choice) : shop;
};

const shopItemFigures: Handlers['shop.itemFigures'] = async ({ accountId, itemId }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readItemFigures(shop.value, itemId) : shop;
};

/** Message → handler. */
export const reportsHandlers = {
  'shop.figures': shopFigures,
  'shop.itemFigures': shopItemFigures,
} satisfies Partial<Handlers>;
