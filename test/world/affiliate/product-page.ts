import { MARKETS } from '#lib/domain/market';
import type { WorldProduct } from '#test/world/goods/products';

/** Plain page of a product. */
export const productPage = ({ market, shop, itemId }: WorldProduct): string =>
  `https://${MARKETS[market].buyer}/product/${shop.id}/${itemId}`;
