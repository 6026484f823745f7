import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { Money } from '#lib/domain/money';
import type { Offer } from './offer';

/** What an offer of the catalogue says, for a caption. What is known already stays: the page in front has the first word. */
export function factsWithOffer(facts: CaptionFacts, offer: Offer | null): CaptionFacts {
  if (!offer) return facts;
  const price = (known: Money | null, offered: Money | null) => (facts.priceMin ? known : offered);
  return {
    ...facts,
    name: facts.name ?? offer.name,
    priceMin: price(facts.priceMin, offer.priceMin),
    priceMax: price(facts.priceMax, offer.priceMax),
    discount: facts.discount ?? offer.discount,
    rating: facts.rating ?? offer.rating,
    sold: facts.sold ?? offer.sold,
    shop: facts.shop ?? offer.shopName,
    commission: facts.commission ?? offer.commission,
  };
}
