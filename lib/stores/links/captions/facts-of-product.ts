import { formatMoney } from '#lib/domain/format';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { MarketCode } from '#lib/domain/market';
import type { ProductView } from '#lib/stores/links/product-view';

/** What the card in front knows, for a caption. */
export function factsOfProduct(product: ProductView | null, market: MarketCode, link: string | null): CaptionFacts {
  if (!product) return bareFacts(market, link);
  const { name, priceMin, priceMax, discount, rating, sold, shop, commission } = product;
  const oldPrice = product.oldPrice && formatMoney(product.oldPrice, market);
  return { market, name, priceMin, priceMax, oldPrice, discount, rating, sold, shop, commission: commission?.perSale ?? null, link };
}
