import type { MarketCode } from '#lib/domain/market';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { byItem } from '#lib/domain/rates/by-item';
import { ok, type Result } from '#lib/domain/result';
import { type BoardRecords, boardShop } from '#lib/records/rates/board-rows';
import { shopSales } from '#lib/records/reports/product-sales';
import { boardRow, type ShopKnown } from './join';

/** Rows of the board out of the records of some products. */
export function gather(
  { products, entries, suggestedRates, suggestions }: BoardRecords,
  shop: ShopKnown,
  checked: (itemId: string) => boolean,
): BoardRow[] {
  const entriesOf = byItem(entries);
  const suggestionsOf = byItem(suggestions);
  const suggestedOf = new Map(suggestedRates.map((row) => [row.itemId, row]));
  return products.map((product) => {
    const { itemId } = product;
    const rows = {
      product,
      entries: entriesOf.get(itemId) ?? [],
      suggestedRate: suggestedOf.get(itemId),
      suggestions: suggestionsOf.get(itemId) ?? [],
    };
    return boardRow(rows, shop, checked(itemId));
  });
}

/** What the records know of the shop as a whole, and how many products they hold. */
export async function knownShop(market: MarketCode, accountId: string): Promise<Result<ShopKnown & { readonly total: number }>> {
  const shop = await boardShop(accountId);
  const sales = shop.ok ? await shopSales(market, accountId) : shop;
  if (!shop.ok) return shop;
  if (!sales.ok) return sales;
  const { categories, entriesComplete, total } = shop.value;
  const names = new Map(categories.map(({ categoryId, name }) => [categoryId, name]));
  return ok({ categories: names, entriesComplete, sales: sales.value, now: Date.now(), total });
}
