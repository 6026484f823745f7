import * as v from 'valibot';
import { MARKET_CODES } from '#lib/domain/market';
import { LIST_TYPES, MOST_PAGES, OFFER_KINDS, PAGE_SIZE, SHOP_TYPES } from '#lib/domain/offers/offer-query';
import { leftOut, offerTerms, rate } from './shared';

/** Shapes of the catalogue as messages carry them. The types in lib/domain are the authority. */
const text = v.pipe(v.string(), v.maxLength(200));

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
  ...offerTerms,
  kind: v.picklist(OFFER_KINDS),
  key: v.string(),
  market: v.picklist(MARKET_CODES),
  itemId: v.nullable(v.string()),
  shopId: v.nullable(v.string()),
  page: v.string(),
  shopTypes: v.array(v.picklist(SHOP_TYPES)),
  budget: v.nullable(v.number()),
  coverage: rate,
  categoryId: v.nullable(v.string()),
  collectionId: v.nullable(v.string()),
});

export const offerPageNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PAGES));
export const offerPage = v.object({
  rows: v.pipe(v.array(offerRow), v.maxLength(PAGE_SIZE)),
  more: v.boolean(),
  leftOut,
  readAt: v.number(),
});
