import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import { type ListedAddress, listed } from '#lib/domain/links/listed/listed-address';
import type { OfferRow } from './offer-row';

/** An offer as an address of a list, with all that a caption may say of it. */
export function listedOffer({
  kind,
  market,
  page,
  name,
  priceMin,
  priceMax,
  discount,
  rating,
  sold,
  shopName,
  commission,
}: OfferRow): ListedAddress {
  if (kind !== 'product') return listed(page, { ...bareFacts(market), name });
  return listed(page, { ...bareFacts(market), name, priceMin, priceMax, discount, rating, sold, shop: shopName, commission });
}
