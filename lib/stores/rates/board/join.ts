import type { BoardRow, Standing } from '#lib/domain/rates/board/board-row';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from '#lib/records/rates/rows';
import type { ProductSalesRow } from '#lib/records/reports/sales-rows';
import { shopItem } from '#lib/stores/rates/shop-item';

/** What the records hold of one product. */
export interface RowsOfProduct {
  readonly product: ProductRow;
  readonly entries: readonly EntryRow[];
  readonly suggested: SuggestedRateRow | undefined;
  readonly suggestions: readonly SuggestionRow[];
  readonly sales: ProductSalesRow | undefined;
}

/** What is known of the shop as a whole. */
export interface ShopKnown {
  readonly categories: ReadonlyMap<string, string>;
  /** The open campaign was read to its end: what is not in it is out. */
  readonly entriesComplete: boolean;
  readonly salesComplete: boolean;
  /** Unix ms. */
  readonly now: number;
}

/** One row of the board. `looked`: the campaign was asked for this product. */
export function boardRow({ product, entries, suggested, suggestions, sales }: RowsOfProduct, shop: ShopKnown, looked: boolean): BoardRow {
  const { itemId, name, sku, categoryId, imageUrl, price, stock, sold } = product;
  const item = shopItem(itemId, { product, entries, suggested }, looked || shop.entriesComplete, shop.now);
  const upcoming = item.rate === null ? entries.find(({ status }) => status === 'Upcoming') : undefined;
  const range = suggestions[0] ?? suggested;
  return {
    itemId,
    name,
    sku,
    category: categoryId === null ? null : (shop.categories.get(categoryId) ?? null),
    imageUrl,
    standing: standingOf(item.rate !== null, item.leavesAt !== null, upcoming !== undefined, item.lookedUp),
    rate: item.rate ?? upcoming?.rate ?? null,
    startsAt: upcoming?.period.start ?? item.startsAt,
    endsAt: upcoming?.period.end ?? item.endsAt,
    leavesAt: item.leavesAt,
    protections: item.protections,
    min: range?.min ?? null,
    max: range?.max ?? null,
    price,
    stock,
    sold,
    subsidy: suggestions.find(({ subsidy }) => subsidy !== null)?.subsidy ?? null,
    affiliates: suggestions.find(({ affiliates }) => affiliates !== null)?.affiliates ?? null,
    reasons: [...new Set(suggestions.flatMap(({ reasons }) => reasons))],
    sales: sales ? { sales: sales.sales, commission: sales.commission } : shop.salesComplete ? 'none' : 'unread',
  };
}

function standingOf(counts: boolean, leaves: boolean, comes: boolean, asked: boolean): Standing {
  if (counts) return leaves ? 'leaving' : 'running';
  if (comes) return 'upcoming';
  return asked ? 'out' : 'unread';
}
