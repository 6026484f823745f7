import type { MarketCode } from '#lib/domain/market';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Days, Figures } from '#lib/domain/reports/performance';
import { seriesName } from '#lib/domain/reports/performance/series';
import { totalsAt } from '#lib/domain/reports/performance/totals';
import { ok, type Result } from '#lib/domain/result';
import { last30Days } from './performance/performance';

/** What products brought: all orders placed, of all channels. */
export const PRODUCT_SERIES = seriesName({ level: 'product', orderType: 'PlacedOrder', channel: 'AllChannel' });

/** The tables whose changes make these sales other ones. */
export const SALES_TABLES = ['performance'] as const;

/** `none`: the days were read to their end and hold no sale of it; null: not read. */
export type ProductSales = Figures | 'none' | null;

export interface ShopSales {
  /** The 30 days; null: never read to the end. */
  readonly days: Days | null;
  /** Another one where what was read is another. */
  readonly version: string;
  readonly of: (itemId: string) => ProductSales;
}

/** What AMS brought a shop's products in 30 days, as last read to the end: the one answer for every view. */
export async function shopSales(market: MarketCode, accountId: string): Promise<Result<ShopSales>> {
  const read = await last30Days(accountId, PRODUCT_SERIES);
  if (!read.ok) return read;
  const window = read.value;
  if (!window) return ok({ days: null, version: '', of: () => null });
  const { day, asOf, ids, numbers, unread, total } = window;
  const places = new Map(ids.map((id, at) => [id, at]));
  // A row that could not be read, or that moved while pages were read, may be that of any product without one.
  const rest = unread > 0 || (total !== null && ids.length < total) ? null : 'none';
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const of = (itemId: string): ProductSales => {
    const at = places.get(itemId);
    if (at === undefined) return rest;
    const { sales, commission, orders, items, clicks } = totalsAt(numbers, at);
    // A row of clicks alone.
    if (orders === 0 && (sales === null || sales === 0n)) return 'none';
    return { sales: money(sales), commission: money(commission), orders, itemsSold: items, clicks };
  };
  return ok({ days: { from: dayOf(day - 29), to: dayOf(day) }, version: `${day} ${asOf}`, of });
}
