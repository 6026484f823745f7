import * as v from 'valibot';
import { count, id64, idParam, limit, maybe, page, pageInfo, seconds, text } from './fields';

const sorting = {
  /** 1 relevance (with keyword), 2 sold, 3 price down, 4 price up, 5 commission. */
  sortType: v.optional(v.picklist([1, 2, 3, 4, 5])),
  page,
  limit,
};

/**
 * Either filters over all offers; or a list: top performing (2), or with its id a category's landing (3) or detail (4) list, a shop (5),
 * a collection (6). A list takes no filters: the API refuses the mixture (11001).
 */
export const productOffersParams = v.union([
  v.strictObject({
    keyword: v.optional(v.string()),
    ...sorting,
    itemId: v.optional(idParam),
    shopId: v.optional(idParam),
    productCatId: v.optional(v.pipe(v.number(), v.integer())),
    isAMSOffer: v.optional(v.boolean()),
    isKeySeller: v.optional(v.boolean()),
    listType: v.optional(v.literal(0)),
  }),
  v.strictObject({ listType: v.literal(2), ...sorting }),
  v.strictObject({ listType: v.picklist([3, 4, 5, 6]), matchId: idParam, ...sorting }),
]);

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
  /** 1 mall, 2 preferred, 4 preferred plus. */
  shopType: v.nullish(v.array(v.nullable(v.number()))),
});

export const productOffers = v.object({ nodes: v.array(v.nullable(productOfferNode)), pageInfo });

const offer = {
  commissionRate: v.string(),
  imageUrl: v.nullish(v.string()),
  originalLink: v.nullish(v.string()),
  offerLink: v.nullish(v.string()),
  periodStartTime: v.nullish(seconds),
  periodEndTime: v.nullish(seconds),
};

export const shopeeOffersParams = v.strictObject({
  keyword: v.optional(v.string()),
  sortType: v.optional(v.picklist([1, 2])),
  page,
  limit,
});
export const shopeeOffers = v.object({
  nodes: v.array(
    v.nullable(
      v.object({ offerName: v.string(), offerType: v.nullish(v.number()), categoryId: maybe(id64), collectionId: maybe(id64), ...offer }),
    ),
  ),
  pageInfo,
});

export const shopOffersParams = v.strictObject({
  keyword: v.optional(v.string()),
  /** 1 mall, 2 preferred, 4 preferred plus. */
  shopType: v.optional(v.pipe(v.array(v.picklist([1, 2, 4])), v.minLength(1))),
  /** 1 latest, 2 highest commission, 3 popular. */
  sortType: v.optional(v.picklist([1, 2, 3])),
  /** Least share of products with seller commission: "0.123". */
  sellerCommCoveRatio: v.optional(v.pipe(v.string(), v.regex(/^(0(\.\d+)?|1)?$/))),
  page,
  limit,
  shopId: v.optional(idParam),
  isKeySeller: v.optional(v.boolean()),
});
export const shopOffers = v.object({
  nodes: v.array(
    v.nullable(
      v.object({
        shopId: id64,
        shopName: v.string(),
        ratingStar: text,
        shopType: maybe(v.array(v.nullable(v.number()))),
        /** 0 unlimited, 3 over half left, 2 under half, 1 under 30 %. */
        remainingBudget: count,
        sellerCommCoveRatio: text,
        ...offer,
      }),
    ),
  ),
  pageInfo,
});
