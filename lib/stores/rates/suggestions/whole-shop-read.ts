import type { ShopProduct } from '#lib/domain/rates/review/whole-shop';
import { openEntries } from '#lib/domain/rates/standing';
import type { Days } from '#lib/domain/reports/performance';
import { ok, type Result } from '#lib/domain/result';
import { rowsOfAccount } from '#lib/records/of-account';
import type { EntryRow, ProductRow } from '#lib/records/rates/rows';
import { salesDays } from '#lib/records/reports/product-sales';
import type { ProductSalesRow } from '#lib/records/reports/sales-rows';
import { read } from '#lib/records/transact';
import type { WholeShop } from './whole-shop-plan';

export const WHOLE_SHOP_TABLES = ['readings'] as const;

export async function readWholeShop(accountId: string): Promise<Result<WholeShop>> {
  const entries = await rowsOfAccount('entries', accountId);
  const products = entries.ok ? await rowsOfAccount('products', accountId) : entries;
  const reading = await read(['readings'], (transaction) =>
    transaction.objectStore('readings').get(IDBKeyRange.only([accountId, 'entries'])),
  );
  const sales = await rowsOfAccount('productSales', accountId);
  const days = await salesDays(accountId);
  if (!entries.ok) return entries;
  if (!products.ok) return products;
  if (!sales.ok) return sales;
  if (!days.ok) return days;
  const open = openEntries(entries.value);
  const inIt = new Set(open.map(({ itemId }) => itemId));
  const free = freeOf(products.value, inIt);
  return ok({
    entries: open,
    free: free.length,
    readAt: reading.ok && reading.value?.complete ? reading.value.readAt : null,
    products: withSales([...inIt, ...free], entries.value, sales.value, days.value),
    days: days.value,
  });
}

const freeOf = (products: readonly ProductRow[], inIt: ReadonlySet<string>): string[] =>
  products.filter(({ itemId, addable }) => addable === true && !inIt.has(itemId)).map(({ itemId }) => itemId);

function withSales(
  itemIds: readonly string[],
  entries: readonly EntryRow[],
  sales: readonly ProductSalesRow[],
  days: Days | null,
): ShopProduct[] {
  const entriesOf = new Map<string, EntryRow[]>();
  for (const entry of entries) entriesOf.set(entry.itemId, [...(entriesOf.get(entry.itemId) ?? []), entry]);
  const salesOf = new Map(sales.map((row) => [row.itemId, row]));
  return itemIds.map((itemId) => ({
    entries: entriesOf.get(itemId) ?? [],
    sales: salesOf.get(itemId) ?? (days ? 'none' : null),
  }));
}
