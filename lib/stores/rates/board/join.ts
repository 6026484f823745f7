import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { productStanding } from '#lib/domain/rates/standing';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from '#lib/records/rates/rows';
import { itemRecords } from '#lib/records/rates/standing-records';
import type { ShopSales } from '#lib/records/reports/product-sales';

/** What the records hold of one product. */
export interface RowsOfProduct {
  readonly product: ProductRow;
  readonly entries: readonly EntryRow[];
  readonly suggestedRate: SuggestedRateRow | undefined;
  readonly suggestions: readonly SuggestionRow[];
}

/** What is known of the shop as a whole. */
export interface ShopKnown {
  readonly categories: ReadonlyMap<string, string>;
  /** The open campaign was read to its end: what is not in it is out. */
  readonly entriesComplete: boolean;
  readonly sales: ShopSales;
  /** Unix ms. */
  readonly now: number;
}

/** One row of the board. `asked`: the campaign was asked for this product. */
export function boardRow({ product, ...rows }: RowsOfProduct, shop: ShopKnown, asked: boolean): BoardRow {
  const { itemId, name, sku, categoryId, imageUrl, price, stock, sold } = product;
  const { suggestions } = rows;
  const sales = shop.sales.of(itemId);
  const { place, rate, next, startsAt, endsAt, leavesAt, protections, range, gap } = productStanding(
    itemRecords({ product, ...rows }, asked || shop.entriesComplete),
    shop.now,
  );
  return {
    itemId,
    name,
    sku,
    category: categoryId === null ? null : (shop.categories.get(categoryId) ?? null),
    imageUrl,
    place,
    rate: rate ?? next?.rate ?? null,
    startsAt,
    endsAt,
    leavesAt,
    protections,
    min: range?.min ?? null,
    max: range?.max ?? null,
    gap,
    price,
    stock,
    sold,
    subsidy: suggestions.find(({ subsidy }) => subsidy !== null)?.subsidy ?? null,
    affiliates: suggestions.find(({ affiliates }) => affiliates !== null)?.affiliates ?? null,
    reasons: [...new Set(suggestions.flatMap(({ reasons }) => reasons))],
    sales: sales === null ? 'unread' : sales === 'none' ? 'none' : { sales: sales.sales, commission: sales.commission },
  };
}
