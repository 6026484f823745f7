import { expect } from 'vitest';
import type { Metric, Series } from '#lib/domain/reports/performance/series';
import { SERIES, seriesName } from '#lib/domain/reports/performance/series';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { allPerformanceDays, type PerformanceWindow, performanceOf } from '#lib/records/reports/performance/performance';
import type { ShopClient } from '#test/world/open-platform/shop-client';

const UNIT = 10 ** AMOUNT_SCALE;

/** All windows of a series and kind, by their last day. */
export async function windowsOf(accountId: string, series: Series, kind: 'Day' | 'Last30d' | 'Last7d' | 'Week' | 'Month' = 'Day') {
  const rows = await performanceOf(accountId, seriesName(series), kind);
  if (!rows.ok) throw new Error(rows.failure.code);
  return new Map(rows.value.map((row) => [row.day, row]));
}

/** The sum of a number over the rows of a window; what has no value is 0 here. */
export const total = (window: PerformanceWindow | undefined, metric: Metric): number =>
  (window?.numbers[metric] ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What is kept of the shop as a whole, day by day and in each channel, is what the world answers to a client of nobody here. */
export async function expectShopOfWorld(accountId: string, plain: ShopClient): Promise<void> {
  const days = await allPerformanceDays(accountId);
  if (!days.ok) throw new Error(days.failure.code);
  expect(days.value.flatMap(({ left, holes }) => [...left, ...Object.keys(holes)])).toEqual([]);
  for (const series of SERIES.filter(({ level }) => level === 'shop')) {
    for (const [day, window] of await windowsOf(accountId, series)) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      const asked = { period_type: 'Day', start_date: date, end_date: date, order_type: series.orderType, channel: series.channel };
      const { response } = await plain.ams('get_shop_performance', asked);
      const of = (name: string) => Number(response[name]);
      expect([day, series.channel, window.numbers]).toEqual([
        day,
        series.channel,
        {
          sales: [Math.round(of('sales') * UNIT)],
          commission: [Math.round(of('est_commission') * UNIT)],
          orders: [of('orders')],
          items: [of('gross_item_sold')],
          clicks: [of('clicks')],
          buyers: [of('total_buyers')],
          newBuyers: [of('new_buyers')],
        },
      ]);
    }
  }
}
