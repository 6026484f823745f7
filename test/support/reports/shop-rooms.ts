import { addDays } from '#lib/domain/day';
import type { Failure } from '#lib/domain/failure';
import type { ShopClient } from '#lib/shopee-ams/client';

/** What a test of shops has in the place of the worker's own client; set before it is used. */
export const shopNow: { client: (() => Promise<ShopClient>) | null; refused: Failure | null } = { client: null, refused: null };
/** For `vi.mock`, whose factories must not import what they replace. */
export const shopClientRoom = {
  shopClient: async () => (shopNow.refused ? { ok: false, failure: shopNow.refused } : { ok: true, value: await shopNow.client?.() }),
};

/** A few days, small pages: a shop has many of all. */
export const smallShop = async (load: () => Promise<unknown>) => {
  const { SHOP_LIMITS } = (await load()) as typeof import('#lib/domain/reports/sync/shop/limits');
  return {
    SHOP_LIMITS: { ...SHOP_LIMITS, firstDay: (latest: string) => addDays(latest, -3), orderRows: 120, orderPage: 40, fullBefore: 1 },
  };
};

/** No performance: orders and bills are read as they are. */
export const ordersOnly = async (load: () => Promise<unknown>) => ({
  ...((await load()) as object),
  windowsToRead: () => ({ now: [], before: [] }),
});
