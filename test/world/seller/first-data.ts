import { SELLER_LABELS } from './labels';
import { listPage, readListQuery } from './query';
import { sellerRow, sellerRows } from './rows';
import type { Standing } from './standing';

/** What a page gets with its document: words, the shop, and the rows or the product that its address names. */
export function firstData({ shop, other, shops, language, market }: Standing, path: string, search: URLSearchParams) {
  const [, itemId = ''] = /^\/portal\/product\/(\d+)\/?$/.exec(path) ?? [];
  const product = itemId === '' ? undefined : shop.products.find(itemId);
  const query = { ...readListQuery(search), ...(path.endsWith('/open_campaign') && !search.has('tab') ? { set: 'added' as const } : {}) };
  const isList = path.startsWith('/portal/product/list') || path.startsWith('/portal/web-seller-affiliate/');
  return {
    market: market.code,
    language,
    labels: SELLER_LABELS[language],
    user: shop.user,
    shop: { id: shop.shopId, name: shop.name },
    shops: shops.slice(0, 12).map(({ shopId, name, user }) => ({ id: shopId, name, user })),
    // Ids that look right and belong to somebody else: what forged rows are made of.
    strangers: Array.from({ length: Math.min(8, other.products.size()) }, (_, index) => other.products.at(index).itemId),
    product: product ? sellerRow(shop.market, language, { product, own: true }) : null,
    list: isList ? { ...sellerRows(shop, language, listPage(shop, other, query)), set: query.set } : null,
  };
}
