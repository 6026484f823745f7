import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from './account';
import type { Platform } from './platform';
import type { PlatformShop } from './shops';

/** One row a login: the three shops of a main account are one row. */
export const firstLine = ({ book, world }: Platform): readonly ShopAccount[] =>
  book.shops
    .filter((shop) => shop.mainAccountId === null || book.ofPartner(shop.partnerId)[0] === shop)
    .map((shop) => row(shop, book.ofPartner(shop.partnerId), world.origin()));

function row(shop: PlatformShop, all: readonly PlatformShop[], origin: string): ShopAccount {
  const { partnerId, partnerKey, shopId, market, mainAccountId, note } = shop;
  const query = new URLSearchParams({
    auth_type: 'seller',
    partner_id: partnerId,
    redirect_uri: `${origin}/authorized`,
    response_type: 'code',
  });
  return {
    partnerId: Number(partnerId),
    partnerKey,
    shopId: Number(shopId),
    market,
    authorizeUrl: `${origin}/auth?${query}`,
    portalUrl: `https://${MARKETS[market].authorization}/auth?${query}`,
    ...(mainAccountId === null ? {} : { mainAccountId: Number(mainAccountId), shopIds: all.map((each) => Number(each.shopId)) }),
    ...(note === undefined ? {} : { note }),
  };
}
