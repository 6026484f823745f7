import type { InferInput } from 'valibot';
import { type OfferQuery, PAGE_SIZE, type ShopType } from '#lib/domain/offers/offer-query';
import type { productOffersParams, shopeeOffersParams, shopOffersParams } from './offers';

export type ProductArgs = InferInput<typeof productOffersParams>;
export type ShopArgs = InferInput<typeof shopOffersParams>;
export type ShopeeArgs = InferInput<typeof shopeeOffersParams>;

/** A query's arguments as the API takes them: what is not asked for is left out, never null. `page` counts from 1. */
export function productArgs(query: OfferQuery, page: number): ProductArgs {
  const { listType, matchId, itemId, shopId, categoryId, amsOnly, keySeller } = query;
  const paged = { ...sorted<1 | 2 | 3 | 4 | 5>(query), page, limit: PAGE_SIZE };
  if (listType === 2) return { listType, ...paged };
  if (listType === 3 || listType === 4 || listType === 5 || listType === 6) return { listType, matchId: matchId.trim(), ...paged };
  return {
    listType: 0,
    ...words(query),
    ...(itemId.trim() ? { itemId: itemId.trim() } : {}),
    ...(shopId.trim() ? { shopId: shopId.trim() } : {}),
    ...(categoryId.trim() ? { productCatId: Number(categoryId.trim()) } : {}),
    ...(amsOnly ? { isAMSOffer: true } : {}),
    ...(keySeller ? { isKeySeller: true } : {}),
    ...paged,
  };
}

export function shopArgs(query: OfferQuery, page: number): ShopArgs {
  const { shopId, shopTypes, coverage, keySeller } = query;
  return {
    ...words(query),
    ...(shopId.trim() ? { shopId: shopId.trim() } : {}),
    ...(shopTypes.length ? { shopType: shopTypes as ShopType[] } : {}),
    ...(coverage > 0 ? { sellerCommCoveRatio: coverage >= 100 ? '1' : `0.${String(coverage).padStart(2, '0')}` } : {}),
    ...(keySeller ? { isKeySeller: true } : {}),
    ...sorted<1 | 2 | 3>(query),
    page,
    limit: PAGE_SIZE,
  };
}

export const shopeeArgs = (query: OfferQuery, page: number): ShopeeArgs => ({
  ...words(query),
  ...sorted<1 | 2>(query),
  page,
  limit: PAGE_SIZE,
});

const words = ({ keyword }: OfferQuery) => (keyword.trim() ? { keyword: keyword.trim() } : {});

const sorted = <Sort extends number>({ sort }: OfferQuery) => (sort > 0 ? { sortType: sort as Sort } : {});
