import { formatMoney } from '#lib/domain/format';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { MarketCode } from '#lib/domain/market';
import { type PromisedSale, paidPerSale } from '#lib/domain/reports/earned/paid-commission';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import type { ProductView } from '#lib/stores/links/product-view';
import { useProduct } from '#lib/stores/links/use-product';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';

/** What a caption knows of the product in front. A caption that says what a sale earns says what is really paid, as far as that was learnt. */
export function usePaidFacts(ready: ReadyToLink, link: string | null): CaptionFacts {
  const product = useProduct(ready);
  const state = useEarnedState(ready.account.id);
  const facts = factsOfProduct(product, ready.market, link);
  const sale = product && saleOfProduct(product);
  const paid = state && sale ? paidPerSale(state.rule, sale, ready.market) : null;
  return paid ? { ...facts, commission: paid } : facts;
}

/** A product as a sale of its cheapest variation; null where no offer is known. */
export const saleOfProduct = ({ priceMin, commission }: ProductView): PromisedSale | null =>
  commission && { price: priceMin, shopeeRate: commission.shopee, sellerRate: commission.seller, promised: commission.perSale };

/** What the card in front knows, for a caption. */
function factsOfProduct(product: ProductView | null, market: MarketCode, link: string | null): CaptionFacts {
  if (!product) return bareFacts(market, link);
  const { name, priceMin, priceMax, discount, rating, sold, shop, commission } = product;
  const oldPrice = product.oldPrice && formatMoney(product.oldPrice, market);
  return { market, name, priceMin, priceMax, oldPrice, discount, rating, sold, shop, commission: commission?.perSale ?? null, link };
}
