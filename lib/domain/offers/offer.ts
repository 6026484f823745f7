import { readId } from '#lib/domain/address/ids';
import { allowedImage } from '#lib/domain/address/image-host';
import { productPage } from '#lib/domain/address/page-address';
import { type CommissionRate, rateFromFraction } from '#lib/domain/commission-rate';
import { LONGEST_NAME } from '#lib/domain/links/product/product-name';
import { isShortLinkOf } from '#lib/domain/links/short-link';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { type Money, moneyFromWire } from '#lib/domain/money';
import { plainText } from '#lib/domain/text';
import type { OfferTerms } from './offer-terms';

/** A node of the Affiliate API's `productOfferV2`. Only the ids are indispensable: a query may leave out the rest. */
export interface OfferWire {
  readonly itemId: string | number;
  readonly shopId: string | number;
  readonly productName?: string | null | undefined;
  readonly shopName?: string | null | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly priceMin?: string | null | undefined;
  readonly priceMax?: string | null | undefined;
  /** Deprecated by Shopee, still served: the price of the cheapest variation. */
  readonly price?: string | null | undefined;
  readonly priceDiscountRate?: number | null | undefined;
  readonly ratingStar?: string | null | undefined;
  readonly sales?: number | null | undefined;
  readonly commissionRate?: string | null | undefined;
  readonly shopeeCommissionRate?: string | null | undefined;
  readonly sellerCommissionRate?: string | null | undefined;
  readonly commission?: string | null | undefined;
  readonly periodStartTime?: number | null | undefined;
  readonly periodEndTime?: number | null | undefined;
  readonly offerLink?: string | null | undefined;
}

/** What Shopee and the seller pay for a sale of a product. */
export interface Offer extends OfferTerms {
  readonly itemId: string;
  readonly shopId: string;
  /** Milliseconds since 1970; null for none. */
  readonly periodStart: number | null;
  /** Tracked link of the account that asked, without sub ids. */
  readonly offerLink: string | null;
  readonly productLink: string;
}

/**
 * @returns null when the node names no product
 */
export function offerFromWire(wire: OfferWire, market: MarketCode): Offer | null {
  const itemId = readId(String(wire.itemId));
  const shopId = readId(String(wire.shopId));
  if (!itemId || !shopId) return null;
  const money = (amount: string | null | undefined): Money | null =>
    amount == null ? null : moneyFromWire(amount, MARKETS[market].currency);
  return {
    itemId,
    shopId,
    name: nameFrom(wire.productName),
    shopName: nameFrom(wire.shopName),
    imageUrl: allowedImage(market, wire.imageUrl),
    priceMin: money(wire.priceMin ?? wire.price),
    priceMax: money(wire.priceMax ?? wire.price),
    discount: wire.priceDiscountRate || null,
    rating: Number(wire.ratingStar) || null,
    sold: wire.sales ?? null,
    totalRate: rate(wire.commissionRate),
    shopeeRate: rate(wire.shopeeCommissionRate),
    sellerRate: rate(wire.sellerCommissionRate),
    commission: money(wire.commission),
    periodStart: moment(wire.periodStartTime),
    periodEnd: moment(wire.periodEndTime),
    offerLink: wire.offerLink && isShortLinkOf(market, wire.offerLink) ? wire.offerLink : null,
    productLink: productPage(market, shopId, itemId),
  };
}

const DAY = 86_400_000;
/** Days before its end from which an offer is shown as ending. */
const SOON = 7;

/** Whether an offer is still on and ends within a week. */
export const offerEndsSoon = ({ periodEnd }: Pick<Offer, 'periodEnd'>, now: number): boolean =>
  periodEnd !== null && periodEnd > now && periodEnd - now <= SOON * DAY;

/** "No end" is sent as the last second of the year 2999 in some time zone (32503651199). */
const NO_END_FROM = Date.UTC(2900, 0) / 1000;

function moment(seconds: number | null | undefined): number | null {
  return seconds && seconds > 0 && seconds < NO_END_FROM ? seconds * 1000 : null;
}

function rate(text: string | null | undefined): CommissionRate | null {
  return text == null ? null : rateFromFraction(text);
}

function nameFrom(text: string | null | undefined): string | null {
  return plainText(text ?? '', LONGEST_NAME) || null;
}
