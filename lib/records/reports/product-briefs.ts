import type { Days } from '#lib/domain/reports/performance';
import type { ProductBrief } from '#lib/domain/reports/performance/brief';
import { ok, type Result } from '#lib/domain/result';
import { salesOfItems } from './product-sales';

/** Their changes make briefs other ones. */
export const BRIEF_TABLES = ['productSales', 'readings'] as const;

export interface ProductBriefs {
  readonly briefs: ReadonlyMap<string, ProductBrief>;
  /** The 30 days; null: never read to the end. */
  readonly days: Days | null;
}

/** What 30 days brought these products, as last read. */
export async function briefsOfItems(accountId: string, itemIds: readonly string[]): Promise<Result<ProductBriefs>> {
  const kept = await salesOfItems(accountId, itemIds);
  if (!kept.ok) return kept;
  const { rows, days } = kept.value;
  return ok({
    days,
    briefs: new Map(
      itemIds.map((itemId): [string, ProductBrief] => {
        const row = rows.get(itemId);
        if (!row) return [itemId, days ? 'none' : null];
        const { sales, orders, commission } = row;
        // A row of clicks alone.
        if (orders === 0 && (sales === null || Number(sales.amount) === 0)) return [itemId, 'none'];
        return [itemId, { sales, orders, commission, trend: null }];
      }),
    ),
  });
}
