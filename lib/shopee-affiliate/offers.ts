import * as v from 'valibot';
import { id64, idParam, pageInfo, seconds } from './fields';

const page = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
/** Above 50: 11001 "the maximum limit is 50" (measured in BR). */
const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)));

/** Filters; `listType` 3 to 6 would need `matchId` and no other filter. */
export const productOffersParams = v.strictObject({
  keyword: v.optional(v.string()),
  /** 1 relevance (with keyword), 2 sold, 3 price down, 4 price up, 5 commission. */
  sortType: v.optional(v.picklist([1, 2, 3, 4, 5])),
  page,
  limit,
  itemId: v.optional(idParam),
  shopId: v.optional(idParam),
  productCatId: v.optional(v.pipe(v.number(), v.integer())),
  isAMSOffer: v.optional(v.boolean()),
  isKeySeller: v.optional(v.boolean()),
});

export const productOfferNode = v.object({
  itemId: id64,
  shopId: id64,
  productName: v.string(),
  shopName: v.nullish(v.string()),
  imageUrl: v.nullish(v.string()),
  priceMin: v.nullish(v.string()),
  priceMax: v.nullish(v.string()),
  /** Whole percent. */
  priceDiscountRate: v.nullish(v.number()),
  ratingStar: v.nullish(v.string()),
  /** About the last 30 days. */
  sales: v.nullish(v.number()),
  commissionRate: v.string(),
  sellerCommissionRate: v.nullish(v.string()),
  shopeeCommissionRate: v.nullish(v.string()),
  commission: v.nullish(v.string()),
  /** Unix seconds. */
  periodStartTime: v.nullish(v.number()),
  periodEndTime: v.nullish(v.number()),
  offerLink: v.nullish(v.string()),
});

export const productOffers = v.object({ nodes: v.array(v.nullable(productOfferNode)), pageInfo });

export const shopeeOffersParams = v.strictObject({
  keyword: v.optional(v.string()),
  sortType: v.optional(v.picklist([1, 2])),
  page,
  limit,
});
export const shopeeOffers = v.object({
  nodes: v.array(
    v.nullable(
      v.object({
        offerName: v.string(),
        offerType: v.nullish(v.number()),
        commissionRate: v.string(),
        imageUrl: v.nullish(v.string()),
        originalLink: v.nullish(v.string()),
        offerLink: v.nullish(v.string()),
        periodStartTime: v.nullish(seconds),
        periodEndTime: v.nullish(seconds),
      }),
    ),
  ),
  pageInfo,
});
