/** What the person asks the catalogue for: one shape for the three queries, so that a saved search is plain data. */
export const OFFER_KINDS = ['product', 'shop', 'shopee'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** `productOfferV2` list types: 0 all, 2 top performing, 3 and 4 of a category, 5 of a shop, 6 of a collection. 1 is going away at Shopee. */
export const LIST_TYPES = [0, 1, 2, 3, 4, 5, 6] as const;
export type ListType = (typeof LIST_TYPES)[number];
export const SHOP_TYPES = [1, 2, 4] as const;
export type ShopType = (typeof SHOP_TYPES)[number];

/** How each query may be sorted, by the API's own numbers; 0: the API's own order. */
export const SORTS = { product: [0, 1, 2, 3, 4, 5], shop: [0, 1, 2, 3], shopee: [0, 1, 2] } as const satisfies Record<
  OfferKind,
  readonly number[]
>;

/** The API's number for the highest commission first. */
const HIGHEST_COMMISSION = { product: 5, shop: 2, shopee: 2 } as const satisfies Record<OfferKind, number>;

export interface OfferQuery {
  readonly kind: OfferKind;
  /** Empty: not asked for. So are the other texts. */
  readonly keyword: string;
  readonly sort: number;
  readonly listType: ListType;
  /** The category, shop or collection of the list. */
  readonly matchId: string;
  readonly itemId: string;
  readonly shopId: string;
  readonly categoryId: string;
  readonly amsOnly: boolean;
  readonly keySeller: boolean;
  /** Any of these; empty: all. */
  readonly shopTypes: readonly ShopType[];
  /** Least share of a shop's products that carry the seller's commission, in whole percent; 0: any. */
  readonly coverage: number;
}
export type OfferField = Exclude<keyof OfferQuery, 'kind'>;

export const emptyQuery = (kind: OfferKind): OfferQuery => ({
  kind,
  keyword: '',
  sort: 0,
  listType: 0,
  matchId: '',
  itemId: '',
  shopId: '',
  categoryId: '',
  amsOnly: false,
  keySeller: false,
  shopTypes: [],
  coverage: 0,
});

/** What is asked for before a person has chosen: the highest commission first. */
export const firstQuery = (kind: OfferKind): OfferQuery => ({ ...emptyQuery(kind), sort: HIGHEST_COMMISSION[kind] });

/** The fields that each query knows. */
export const FIELDS: Readonly<Record<OfferKind, readonly OfferField[]>> = {
  product: ['keyword', 'sort', 'listType', 'matchId', 'itemId', 'shopId', 'categoryId', 'amsOnly', 'keySeller'],
  shop: ['keyword', 'sort', 'shopId', 'shopTypes', 'coverage', 'keySeller'],
  shopee: ['keyword', 'sort'],
};

/** Whether a field asks for anything. */
export function isAsked(query: OfferQuery, field: OfferField): boolean {
  const value = query[field];
  return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** At most so many offers of one listing can be seen: 40 pages of 50 (measured in Brazil). */
export const PAGE_SIZE = 50;
export const MOST_PAGES = 40;
export const MOST_OFFERS = PAGE_SIZE * MOST_PAGES;
