import type { MarketCode } from '#lib/domain/market';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Days } from '#lib/domain/reports/performance';
import { type BriefFigures, type ProductBrief, type Trend, trendOf } from '#lib/domain/reports/performance/brief';
import { totalOfDays, totalOfWindow } from '#lib/domain/reports/performance/gather';
import { ok, type Result } from '#lib/domain/result';
import { performanceOf } from './performance/performance';
import { salesOfItems } from './product-sales';

/** Their changes make briefs other ones. */
export const BRIEF_TABLES = ['productSales', 'readings', 'performance'] as const;

export interface ProductBriefs {
  readonly briefs: ReadonlyMap<string, ProductBrief>;
  /** The 30 days; null: never read to the end. */
  readonly days: Days | null;
}

const SERIES = 'product:PlacedOrder:AllChannel';
/** Sales of so many days are held against those of as many before. */
const TREND_DAYS = 7;

/** What 30 days brought these products, as last read with the shop or with its numbers, and where their sales go. */
export async function briefsOfItems(market: MarketCode, accountId: string, itemIds: readonly string[]): Promise<Result<ProductBriefs>> {
  const kept = await salesOfItems(accountId, itemIds);
  if (!kept.ok) return kept;
  const last = await performanceOf(accountId, SERIES, 'Last30d');
  if (!last.ok) return last;
  const { rows, days: readDays } = kept.value;
  const window = last.value.findLast(({ complete }) => complete);
  const isNewer = window !== undefined && (readDays === null || window.day >= dayNumber(readDays.to));
  const days = isNewer ? { from: dayOf(window.day - 29), to: dayOf(window.day) } : readDays;
  const trends = days && (await trendsOf(accountId, itemIds, dayNumber(days.to)));
  if (trends && !trends.ok) return trends;
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const figuresOf = (itemId: string): Omit<BriefFigures, 'trend'> | null => {
    const totals = isNewer ? totalOfWindow(window, itemId) : null;
    if (totals) return { sales: money(totals.sales), orders: totals.orders, commission: money(totals.commission) };
    return rows.get(itemId) ?? null;
  };
  const briefOf = (itemId: string): ProductBrief => {
    const figures = figuresOf(itemId);
    if (!figures) return days ? 'none' : null;
    const { sales, orders, commission } = figures;
    // A row of clicks alone.
    if (orders === 0 && (sales === null || Number(sales.amount) === 0)) return 'none';
    return { sales, orders, commission, trend: trends?.value.get(itemId) ?? null };
  };
  return ok({ days, briefs: new Map(itemIds.map((itemId) => [itemId, briefOf(itemId)])) });
}

/** A week's sales against the week's before, of products of which both are known day by day. */
async function trendsOf(accountId: string, itemIds: readonly string[], last: number): Promise<Result<ReadonlyMap<string, Trend | null>>> {
  const windows = await performanceOf(accountId, SERIES, 'Day', { from: last - 2 * TREND_DAYS + 1, to: last });
  if (!windows.ok) return windows;
  const salesOf = (itemId: string, to: number): number | null => {
    const { totals, unknown } = totalOfDays(windows.value, { from: to - TREND_DAYS + 1, to }, itemId);
    const sales = unknown.length > 0 ? null : (totals?.sales ?? null);
    return sales === null ? null : Number(sales);
  };
  return ok(new Map(itemIds.map((id) => [id, trendOf(salesOf(id, last), salesOf(id, last - TREND_DAYS))])));
}
