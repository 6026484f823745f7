import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { byItem } from '#lib/domain/rates/by-item';
import { ok, type Result } from '#lib/domain/result';
import { type BoardRecords, boardShop } from '#lib/records/rates/board-rows';
import { salesDays } from '#lib/records/reports/product-sales';
import { boardRow, type ShopKnown } from './join';

/** Rows of the board out of the records of some products. */
export function gather(
  { products, entries, suggestedRates, suggestions, productSales }: BoardRecords,
  shop: ShopKnown,
  checked: (itemId: string) => boolean,
): BoardRow[] {
  const entriesOf = byItem(entries);
  const suggestionsOf = byItem(suggestions);
  const suggestedOf = new Map(suggestedRates.map((row) => [row.itemId, row]));
  const salesOf = new Map(productSales.map((row) => [row.itemId, row]));
  return products.map((product) => {
    const { itemId } = product;
    const rows = {
      product,
      entries: entriesOf.get(itemId) ?? [],
      suggestedRate: suggestedOf.get(itemId),
      suggestions: suggestionsOf.get(itemId) ?? [],
      sales: salesOf.get(itemId),
    };
    return boardRow(rows, shop, checked(itemId));
  });
}

/** What the records know of the shop as a whole, and how many products they hold. */
export async function knownShop(accountId: string): Promise<Result<ShopKnown & { readonly total: number }>> {
  const shop = await boardShop(accountId);
  const days = shop.ok ? await salesDays(accountId) : shop;
  if (!shop.ok) return shop;
  if (!days.ok) return days;
  const { categories, entriesComplete, total } = shop.value;
  const names = new Map(categories.map(({ categoryId, name }) => [categoryId, name]));
  return ok({ categories: names, entriesComplete, salesComplete: days.value !== null, now: Date.now(), total });
}
