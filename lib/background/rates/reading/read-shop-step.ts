import type { Day } from '#lib/domain/day';
import type { ShopList } from '#lib/domain/rates/shop-list';
import type { SuggestionKind } from '#lib/domain/rates/suggestion';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { ShopClient } from '#lib/shopee-ams/client';

export interface ReadShopParams {
  readonly shopAccountId: string;
  /** Products in view: their rates come first. At most 160. */
  readonly visible: readonly string[];
}

/** One page of a list, some pages whose numbers are known beforehand, or one handful of suggested rates. `sweep` removes what the list no longer holds. */
export type ReadShopStep =
  | { readonly list: 'rates'; readonly itemIds: readonly string[] }
  | { readonly list: 'suggestions'; readonly kind: SuggestionKind; readonly pageNo: number }
  /** `read`: rows of the list on the pages before. `entries`: products in the open campaign; steps of an earlier version tell neither. */
  | { readonly list: 'entries'; readonly cursor: string | null; readonly read?: number }
  | { readonly list: 'notAdded'; readonly cursor: string | null; readonly read?: number; readonly entries?: number }
  | { readonly list: 'addable'; readonly cursor: string | null; readonly read?: number; readonly total?: number }
  | { readonly list: 'categories' }
  /** `to`: the last day of the window that the pages before were of; null: the first page. `pages`: from `pageNo` on so many; left out: one. */
  | { readonly list: 'sales'; readonly to: Day | null; readonly pageNo: number; readonly pages?: number }
  /** `productSales`: of an earlier version, whose sales had a table of their own. */
  | { readonly list: 'sweep'; readonly of: 'entries' | 'products' | 'productSales' }
  | { readonly list: 'sweep'; readonly of: 'suggestions'; readonly kind: SuggestionKind };

export { SUGGESTION_KINDS, type SuggestionKind } from '#lib/domain/rates/suggestion';

/** What a step yields: the products of its page, for the sweep at the end. */
export interface PageRead {
  readonly list: ShopList;
  readonly itemIds: readonly string[];
  readonly changed: number;
  /** Rows of the page that could not be read; absent: none. What they tell of may be there all the same. */
  readonly leftOut?: number;
  /** Rows of the whole list, as the page tells; absent: not told. */
  readonly total?: number;
  /** Rows of the page, with those that could not be read; absent: as many as products, and what was left out. */
  readonly rows?: number;
  /** Which of several lists of that name the page is of. */
  readonly kind?: SuggestionKind;
}

export interface ShopReading {
  readonly shop: ShopAccount;
  readonly client: ShopClient;
  readonly jobId: string;
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
}

/** The most products that one call for suggested rates takes. */
export const RATES_A_CALL = 20;
/** So many calls run side by side in one step; the shop's line decides how many at a time. A page behind a cursor has to wait for the one before. */
export const CALLS_A_STEP = 8;
export const RATES_A_STEP = CALLS_A_STEP * RATES_A_CALL;
