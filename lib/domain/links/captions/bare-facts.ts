import type { MarketCode } from '#lib/domain/market';
import type { CaptionFacts } from './caption-facts';

/** A product of which only the market and the link are known. */
export const bareFacts = (market: MarketCode, link: string | null = null): CaptionFacts => ({
  market,
  name: null,
  priceMin: null,
  priceMax: null,
  oldPrice: null,
  discount: null,
  rating: null,
  sold: null,
  shop: null,
  commission: null,
  link,
});
