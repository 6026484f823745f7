import type { Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { ShopClient } from '#lib/shopee-ams/client';
import { shopClient } from './shop-client';
import { shops } from './shops';

/**
 * Does what is asked of a shop. A page that still shows it may have the word of a shop that is no more, long after its removal.
 *
 * @returns `noAccount` where it is not connected
 */
export async function withShop<T>(accountId: string, work: (shop: ShopAccount) => Promise<Result<T>>): Promise<Result<T>> {
  const shop = await shops.byId(accountId);
  return shop.ok ? work(shop.value) : shop;
}

/** The client of a connected shop. */
export const clientOf = (accountId: string): Promise<Result<ShopClient>> => withShop(accountId, shopClient);
