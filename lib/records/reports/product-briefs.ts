import type { MarketCode } from '#lib/domain/market';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { Days } from '#lib/domain/reports/performance';
import { type ProductBrief, type Trend, trendOf } from '#lib/domain/reports/performance/brief';
import { totalOfDays } from '#lib/domain/reports/performance/gather';
import { ok, type Result } from '#lib/domain/result';
import { performanceOf } from './performance/performance';
import { PRODUCT_SERIES, shopSales } from './product-sales';

export interface ProductBriefs {
  readonly briefs: ReadonlyMap<string, ProductBrief>;
  /** The 30 days; null: never read to the end. */
  readonly days: Days | null;
}

/** Sales of so many days are held against those of as many before. */
const TREND_DAYS = 7;

/** What 30 days brought these products, and where their sales go. */
export async function briefsOfItems(market: MarketCode, accountId: string, itemIds: readonly string[]): Promise<Result<ProductBriefs>> {
  const known = await shopSales(market, accountId);
  if (!known.ok) return known;
  const { days, of } = known.value;
  const trends = days && (await trendsOf(accountId, itemIds, dayNumber(days.to)));
  if (trends && !trends.ok) return trends;
  const briefOf = (itemId: string): ProductBrief => {
    const sales = of(itemId);
    return sales === null || sales === 'none' ? sales : { ...sales, trend: trends?.value.get(itemId) ?? null };
  };
  return ok({ days, briefs: new Map(itemIds.map((itemId) => [itemId, briefOf(itemId)])) });
}

/** A week's sales against the week's before, of products of which both are known day by day. */
async function trendsOf(accountId: string, itemIds: readonly string[], last: number): Promise<Result<ReadonlyMap<string, Trend | null>>> {
  const windows = await performanceOf(accountId, PRODUCT_SERIES, 'Day', { from: last - 2 * TREND_DAYS + 1, to: last });
  if (!windows.ok) return windows;
  const salesOf = (itemId: string, to: number): number | null => {
    const { totals, unknown } = totalOfDays(windows.value, { from: to - TREND_DAYS + 1, to }, itemId);
    const sales = unknown.length > 0 ? null : (totals?.sales ?? null);
    return sales === null ? null : Number(sales);
  };
  return ok(new Map(itemIds.map((id) => [id, trendOf(salesOf(id, last), salesOf(id, last - TREND_DAYS))])));
}
