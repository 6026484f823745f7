/** A shop as Seller Centre sees it, wherever its products come from. */
import type { MarketCode } from '#lib/domain/market';

/** A product of a shop with its place in the open campaign. Ids are decimal strings; money in minor units, rates in basis points, times in seconds. */
export interface SellerProduct {
  readonly itemId: string;
  readonly name: string;
  readonly sku: string;
  readonly priceMin: number;
  readonly priceMax: number;
  readonly priceOld: number | null;
  readonly stock: number;
  readonly sales: number;
  readonly imageCode: string;
  /** So many variations; 0 for a product without. */
  readonly models: number;
  readonly listed: 'NORMAL' | 'UNLIST' | 'BANNED';
  /** Null: not in the open campaign. */
  readonly campaign: {
    readonly commissionId: string;
    readonly rate: number;
    readonly status: 'Ongoing' | 'Upcoming' | 'Terminating';
    readonly start: number;
    /** Null: no end. */
    readonly end: number | null;
  } | null;
}

/** Products by position: all of them are only made when something asks for all. */
export interface SellerProducts {
  size(): number;
  at(index: number): SellerProduct;
  all(): readonly SellerProduct[];
  find(itemId: string): SellerProduct | undefined;
}

export interface SellerShop {
  readonly shopId: string;
  readonly market: MarketCode;
  readonly name: string;
  readonly user: string;
  readonly products: SellerProducts;
  /** Sets today's rate (basis points), as the seller does on the campaign's page; gives why not, or null. Missing: rates cannot be set. */
  readonly setRate?: (itemId: string, rate: number) => string | null;
}

/** The shops of a market; the first is the one that Seller Centre shows when none is named, and there are at least two. */
export type SellerShops = (market: MarketCode) => readonly SellerShop[];

/** Products that are all there from the beginning. */
export function listOf(products: readonly SellerProduct[]): SellerProducts {
  return {
    size: () => products.length,
    at: (index) => {
      const product = products[index];
      if (!product) throw new RangeError(`no product ${index}`);
      return product;
    },
    all: () => products,
    find: (itemId) => products.find((product) => product.itemId === itemId),
  };
}
