import type { FailureCode } from '#lib/domain/failure';
import { isMarketCode } from '#lib/domain/market';
import { ownValue } from '#lib/domain/own-value';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { shopClient } from './shop-client';
import { shops } from './shops';

/** States of a shop in which nothing can be changed, whatever single calls still answer. */
const STOPPED: Readonly<Record<string, FailureCode>> = { BANNED: 'shopBanned', FROZEN: 'shopFrozen' };

/**
 * Asks what a connected shop is and whether AMS lets it in: name, logo, market, end of the authorization, and the cheapest AMS call,
 * which tells a wrong app type, terms that were not accepted and an IP address that was not declared.
 */
export async function readShopInfo(shop: ShopAccount): Promise<ShopAccount> {
  const report = async (failure: FailureCode | null, more: Partial<ShopAccount> = {}): Promise<ShopAccount> => {
    const changed = await shops.change(shop.id, (one) => ({ ...one, ...more, check: { at: Date.now(), failure } }));
    return changed.ok ? changed.value : shop;
  };
  const client = await shopClient(shop);
  if (!client.ok) return report(client.failure.code);
  const info = await client.value.shopInfo({});
  if (!info.ok) return report(info.failure.code);
  const profile = await client.value.profile({});
  const region = info.value.region;
  const known: Partial<ShopAccount> = {
    name: info.value.shopName || shop.name,
    logo: profile.ok ? (profile.value.shopLogo ?? null) : shop.logo,
    market: region && isMarketCode(region) ? region : shop.market,
    authorizedUntil: info.value.expireTime ?? null,
  };
  const stopped = ownValue(STOPPED, info.value.status ?? '');
  if (stopped) return report(stopped, known);
  const ams = await client.value.autoAdd({});
  return report(ams.ok ? null : ams.failure.code, known);
}
