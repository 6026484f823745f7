import { skuKey } from '#lib/domain/rates/review/cost-lines';
import type { ReviewFacts, ReviewSales } from '#lib/domain/rates/review/facts';
import type { Days } from '#lib/domain/reports/performance';
import { ok, type Result } from '#lib/domain/result';
import { rowsOfItems } from '#lib/records/of-account';
import { costsOfKeys } from '#lib/records/rates/costs';
import { salesOfItems } from '#lib/records/reports/product-sales';

export interface KnownFacts {
  readonly items: ReadonlyMap<string, ReviewFacts>;
  /** The 30 days of the sales; null: not read. */
  readonly days: Days | null;
}

/** All that the records know of these products, as far as a review depends on it. */
export async function readFacts(accountId: string, ids: readonly string[]): Promise<Result<KnownFacts>> {
  const [products, entries, rates, suggestions, sales] = await Promise.all([
    rowsOfItems('products', accountId, ids),
    rowsOfItems('entries', accountId, ids),
    rowsOfItems('suggestedRates', accountId, ids),
    rowsOfItems('suggestions', accountId, ids),
    salesOfItems(accountId, ids),
  ]);
  if (!products.ok) return products;
  if (!entries.ok) return entries;
  if (!rates.ok) return rates;
  if (!suggestions.ok) return suggestions;
  if (!sales.ok) return sales;
  const skus = products.value.flatMap(({ sku }) => (sku ? [skuKey(sku)] : []));
  const costs = await costsOfKeys(accountId, [...ids, ...skus]);
  if (!costs.ok) return costs;
  const productOf = new Map(products.value.map((row) => [row.itemId, row]));
  const entriesOf = Map.groupBy(entries.value, ({ itemId }) => itemId);
  // The last word of AMS counts, whichever list it stood in.
  const ranges = [...suggestions.value, ...rates.value].toSorted((a, b) => a.readAt - b.readAt);
  const rangeOf = new Map(ranges.map(({ itemId, min, max }) => [itemId, { min, max }]));
  const costOf = new Map(costs.value.map(({ key, cost }) => [key, cost]));
  const salesOf = (id: string): ReviewSales | 'none' | null => sales.value.rows.get(id) ?? (sales.value.days ? 'none' : null);
  const facts = (itemId: string): ReviewFacts => {
    const product = productOf.get(itemId);
    const sku = product?.sku ?? null;
    return {
      itemId,
      name: product?.name ?? '',
      sku,
      price: product?.price ?? null,
      addable: product?.addable ?? null,
      entries: entriesOf.get(itemId) ?? [],
      suggested: rangeOf.get(itemId) ?? null,
      sales: salesOf(itemId),
      // What was said of this very product comes before its SKU.
      cost: costOf.get(itemId) ?? (sku ? (costOf.get(skuKey(sku)) ?? null) : null),
    };
  };
  return ok({ items: new Map(ids.map((id) => [id, facts(id)])), days: sales.value.days });
}
