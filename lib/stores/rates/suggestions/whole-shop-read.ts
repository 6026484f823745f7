import type { ShopProduct } from '#lib/domain/rates/review/whole-shop';
import { openEntries } from '#lib/domain/rates/standing';
import { ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { rowsOfAccount } from '#lib/records/of-account';
import type { EntryRow, ProductRow } from '#lib/records/rates/rows';
import { type ShopSales, shopSales } from '#lib/records/reports/product-sales';
import { read } from '#lib/records/transact';
import type { WholeShop } from './whole-shop-plan';

/** Noted when a list of the shop, or its numbers, are read to their end: a page of either would ask for all products anew. */
export const WHOLE_SHOP_TABLES = ['readings', 'reportSyncs'] as const;

export async function readWholeShop({ id: accountId, market }: Pick<ShopAccount, 'id' | 'market'>): Promise<Result<WholeShop>> {
  const entries = await rowsOfAccount('entries', accountId);
  const products = entries.ok ? await rowsOfAccount('products', accountId) : entries;
  const reading = await read(['readings'], (transaction) =>
    transaction.objectStore('readings').get(IDBKeyRange.only([accountId, 'entries'])),
  );
  const sales = await shopSales(market, accountId);
  if (!entries.ok) return entries;
  if (!products.ok) return products;
  if (!sales.ok) return sales;
  const open = openEntries(entries.value);
  const inIt = new Set(open.map(({ itemId }) => itemId));
  const free = freeOf(products.value, inIt);
  return ok({
    entries: open,
    free: free.length,
    readAt: reading.ok && reading.value?.complete ? reading.value.readAt : null,
    products: withSales([...inIt, ...free], entries.value, sales.value),
    days: sales.value.days,
  });
}

const freeOf = (products: readonly ProductRow[], inIt: ReadonlySet<string>): string[] =>
  products.filter(({ itemId, addable }) => addable === true && !inIt.has(itemId)).map(({ itemId }) => itemId);

function withSales(itemIds: readonly string[], entries: readonly EntryRow[], sales: ShopSales): ShopProduct[] {
  const entriesOf = new Map<string, EntryRow[]>();
  for (const entry of entries) entriesOf.set(entry.itemId, [...(entriesOf.get(entry.itemId) ?? []), entry]);
  return itemIds.map((itemId) => ({
    entries: entriesOf.get(itemId) ?? [],
    sales: sales.of(itemId),
  }));
}
