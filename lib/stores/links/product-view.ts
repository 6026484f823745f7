import type { PageAddress } from '#lib/domain/address/page-address';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { factsFromPage, type ProductFacts } from '#lib/domain/links/product/product-facts';
import type { MarketCode } from '#lib/domain/market';
import { commissionOn, type Money } from '#lib/domain/money';
import type { OfferAnswer } from './product';

/** A product as the card shows it; null parts are not known. */
export interface ProductView {
  readonly market: MarketCode;
  readonly itemId: string;
  /** Its canonical address. */
  readonly page: string;
  readonly name: string | null;
  readonly shop: string | null;
  readonly image: string | null;
  readonly priceMin: Money | null;
  readonly priceMax: Money | null;
  /** Before a discount, where the page's data has it. */
  readonly oldPrice: Money | null;
  readonly discount: number | null;
  readonly rating: number | null;
  readonly sold: number | null;
  readonly commission: CommissionView | null;
}

export interface CommissionView {
  readonly total: CommissionRate;
  readonly shopee: CommissionRate | null;
  /** The seller's part, which Shopee calls Xtra. */
  readonly seller: CommissionRate | null;
  /** What one sale earns, of the cheapest variation. */
  readonly perSale: Money | null;
  /** Milliseconds since 1970; null: no end. */
  readonly endsAt: number | null;
}

/** Joins what the page, the catalogue and, until they answer, the tab's own title say. The page in front has the first word. */
export function productView(
  market: MarketCode,
  address: PageAddress & { readonly itemId: string },
  known: { facts: ProductFacts | null; offer: OfferAnswer | null; tabTitle: string | null },
): ProductView {
  const { facts, offer, tabTitle } = known;
  const fromTitle = factsFromPage({ title: tabTitle, ogTitle: null, ogImage: null, jsonLd: [] }, address);
  return {
    market,
    itemId: address.itemId,
    page: address.canonical ?? '',
    name: facts?.name ?? offer?.name ?? fromTitle.name,
    shop: offer?.shopName ?? null,
    image: facts?.image ?? offer?.imageUrl ?? null,
    priceMin: facts?.priceMin ?? offer?.priceMin ?? null,
    priceMax: facts?.priceMax ?? offer?.priceMax ?? null,
    oldPrice: facts?.oldPrice ?? null,
    discount: offer?.discount ?? null,
    rating: offer?.rating ?? null,
    sold: offer?.sold ?? null,
    commission: offer && commissionView(offer),
  };
}

function commissionView(offer: OfferAnswer): CommissionView | null {
  const total = rate(offer.totalRate);
  if (total === null) return null;
  return {
    total,
    shopee: rate(offer.shopeeRate),
    seller: rate(offer.sellerRate),
    perSale: offer.commission ?? (offer.priceMin && commissionOn(offer.priceMin, total)),
    endsAt: offer.periodEnd,
  };
}

/** Basis points again under their own type, which JSON does not carry. */
const rate = (points: number | null): CommissionRate | null => (points === null ? null : rateFromBasisPoints(points));

const DAY = 86_400_000;

/** Whole days until a moment, a day begun counting as one; null when it is past or unknown. */
export const daysUntil = (moment: number | null, now: number): number | null =>
  moment === null || moment <= now ? null : Math.ceil((moment - now) / DAY);
