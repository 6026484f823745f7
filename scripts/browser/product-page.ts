import { MARKETS } from '#lib/domain/market';
import type { WorldProduct } from '#test/world';

/** The address of a product as its buyer page has it in the address bar. */
export const productAddress = ({ market, slug, shop, itemId }: WorldProduct): string =>
  `https://${MARKETS[market].buyer}/${slug}-i.${shop.id}.${itemId}`;
