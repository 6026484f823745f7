import * as v from 'valibot';
import { type CommissionRate, rateFromBasisPoints } from '../domain/commission-rate';
import { MARKET_CODES } from '../domain/market';
import { LIST_TYPES, MOST_PAGES, OFFER_KINDS, PAGE_SIZE, SHOP_TYPES } from '../domain/offer-query';
import { money } from './shapes';

/** Shapes of the catalogue as messages carry them. The types in lib/domain are the authority. */
const text = v.pipe(v.string(), v.maxLength(200));
/** Basis points under their own type, which JSON does not carry. */
const rate = v.nullable(v.custom<CommissionRate>((points) => typeof points === 'number' && rateFromBasisPoints(points) !== null));

export const offerQuery = v.strictObject({
  kind: v.picklist(OFFER_KINDS),
  keyword: text,
  sort: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
  listType: v.picklist(LIST_TYPES),
  matchId: text,
  itemId: text,
  shopId: text,
  categoryId: text,
  amsOnly: v.boolean(),
  keySeller: v.boolean(),
  shopTypes: v.array(v.picklist(SHOP_TYPES)),
  coverage: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
});

export const offerRow = v.object({
  kind: v.picklist(OFFER_KINDS),
  key: v.string(),
  market: v.picklist(MARKET_CODES),
  name: v.nullable(v.string()),
  itemId: v.nullable(v.string()),
  shopId: v.nullable(v.string()),
  shopName: v.nullable(v.string()),
  imageUrl: v.nullable(v.string()),
  priceMin: v.nullable(money),
  priceMax: v.nullable(money),
  discount: v.nullable(v.number()),
  rating: v.nullable(v.number()),
  sold: v.nullable(v.number()),
  totalRate: rate,
  shopeeRate: rate,
  sellerRate: rate,
  commission: v.nullable(money),
  periodEnd: v.nullable(v.number()),
  page: v.string(),
  shopTypes: v.array(v.picklist(SHOP_TYPES)),
  budget: v.nullable(v.number()),
  coverage: rate,
  categoryId: v.nullable(v.string()),
  collectionId: v.nullable(v.string()),
});

export const offerPageNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PAGES));
export const offerPage = v.object({ rows: v.pipe(v.array(offerRow), v.maxLength(PAGE_SIZE)), more: v.boolean(), readAt: v.number() });
