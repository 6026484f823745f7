import type { MarketCode } from '#lib/domain/market';
import { skuKey } from '#lib/domain/rates/review/cost-lines';
import type { ReviewFacts } from '#lib/domain/rates/review/facts';
import type { Days } from '#lib/domain/reports/performance';
import { ok, type Result } from '#lib/domain/result';
import { costsOfKeys } from '#lib/records/rates/costs';
import { type ItemRecords, recordsOfItems } from '#lib/records/rates/standing-records';
import { shopSales } from '#lib/records/reports/product-sales';

export interface KnownFacts {
  readonly items: ReadonlyMap<string, ReviewFacts>;
  /** The 30 days of the sales; null: not read. */
  readonly days: Days | null;
}

/** All that the records know of these products, as far as a review depends on it. */
export async function readFacts(market: MarketCode, accountId: string, ids: readonly string[]): Promise<Result<KnownFacts>> {
  const [records, sales] = await Promise.all([recordsOfItems(accountId, ids), shopSales(market, accountId)]);
  if (!records.ok) return records;
  if (!sales.ok) return sales;
  const skus = [...records.value.values()].flatMap(({ product }) => (product?.sku ? [skuKey(product.sku)] : []));
  const costs = await costsOfKeys(accountId, [...ids, ...skus]);
  if (!costs.ok) return costs;
  const costOf = new Map(costs.value.map(({ key, cost }) => [key, cost]));
  const facts = (itemId: string, item: ItemRecords): ReviewFacts => {
    const sku = item.product?.sku ?? null;
    const ofSku = sku ? (costOf.get(skuKey(sku)) ?? null) : null;
    return {
      ...item,
      itemId,
      name: item.product?.name ?? '',
      sku,
      price: item.product?.price ?? null,
      sales: sales.value.of(itemId),
      // A cost of this product comes before that of its SKU.
      cost: costOf.get(itemId) ?? ofSku,
      costOfSku: ofSku,
    };
  };
  return ok({ items: new Map([...records.value].map(([id, item]) => [id, facts(id, item)])), days: sales.value.days });
}
