import type { Market } from '#lib/domain/market';
import { type SellerLanguage, sellerLanguage } from './labels';
import type { SellerShop } from './seller-shop';

/** What holds for one visit: whose shop is shown, in which language, and which shop lends the rows that do not belong. */
export interface Standing {
  readonly market: Market;
  readonly language: SellerLanguage;
  readonly shop: SellerShop;
  readonly other: SellerShop;
  readonly shops: readonly SellerShop[];
}

/** `shop` and `lang` of the address; an unknown shop is the first one. `otherShop` names the lender. */
export function standing(shops: readonly SellerShop[], market: Market, search: URLSearchParams): Standing {
  const byId = (id: string | null) => shops.find(({ shopId }) => shopId === id);
  const shop = byId(search.get('shop')) ?? shops[0];
  const other = byId(search.get('otherShop')) ?? shops.find((each) => each !== shop && each.products.size() > 0);
  if (!shop || !other) throw new Error(`${market.code} has fewer than two shops`);
  return { market, language: sellerLanguage(market, search.get('lang')), shop, other, shops };
}
