import { shopClient } from '#lib/background/shops/shop-client';
import {
  daysOf,
  type Figures,
  figureWindows,
  type ItemPerformance,
  type PerformanceChoice,
  type ShopPerformance,
  sameDays,
  windowsBefore,
} from '#lib/domain/reports/performance';
import type { ReportWindow } from '#lib/domain/reports/report-window';
import { ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { ShopClient } from '#lib/shopee-ams/client';
import { latestDay } from './performance/latest-day';
import { figureRow, figuresOf, sumFigures } from './performance-read';
import { storedPerformance } from './stored-performance';

/** So many of the best are shown. */
const TOP = 5;

/** How a shop did in a period and in the one before, with its best products and affiliates. Read once for each data day. */
export async function readPerformance(shop: ShopAccount, choice: PerformanceChoice): Promise<Result<ShopPerformance>> {
  const client = await shopClient(shop);
  if (!client.ok) return client;
  const latest = await latestDay(shop.id, client.value, Date.now());
  if (!latest.ok) return latest;
  const { period, channel, orderType } = choice;
  return storedPerformance([shop.id, latest.value, period, channel, orderType], () => ask(shop, client.value, choice, latest.value));
}

async function ask(shop: ShopAccount, client: ShopClient, choice: PerformanceChoice, latest: string): Promise<Result<ShopPerformance>> {
  const { now: window, before: windows } = figureWindows(choice.period, latest);
  const { channel, orderType } = choice;
  const page = { window, channel, orderType, pageNo: 1, pageSize: TOP };
  const [now, products, affiliates, expected] = await Promise.all([
    client.shopPerformance({ window, channel, orderType }),
    client.productPerformance(page, { rows: 'readable' }),
    client.affiliatePerformance(page, { rows: 'readable' }),
    readBefore(shop, client, choice, windows),
  ]);
  if (!now.ok) return now;
  if (!products.ok) return products;
  if (!affiliates.ok) return affiliates;
  const asked = { from: window.from, to: window.to };
  const answered = now.value.fetchedDateRange;
  // Other days than those asked for have other days before them.
  const moved = answered && !sameDays(answered, asked) ? windowsBefore(answered, latest) : null;
  const before = moved ? await readBefore(shop, client, choice, moved) : expected;
  return ok({
    asked,
    answered,
    latest,
    now: figuresOf(now.value, shop.market),
    before,
    beforeDays: daysOf(moved ?? windows),
    products: products.value.list.slice(0, TOP).map((row) => figureRow(row.itemId, row.itemName, row, shop.market)),
    affiliates: affiliates.value.list
      .slice(0, TOP)
      .map((row) => figureRow(row.affiliateId, row.affiliateName || row.affiliateUsername, row, shop.market)),
    leftOut: (products.value.leftOut ?? 0) + (affiliates.value.leftOut ?? 0),
    readAt: Date.now(),
  });
}

/** Null when a part of it cannot be had, or Shopee answered for other days: a change against something else would be a lie. */
async function readBefore(
  shop: ShopAccount,
  client: ShopClient,
  { channel, orderType }: PerformanceChoice,
  windows: readonly ReportWindow[],
): Promise<Figures | null> {
  const all = await Promise.all(
    windows.map(async (window) => {
      const answer = await client.shopPerformance({ window, channel, orderType });
      if (!answer.ok) return null;
      const { fetchedDateRange: used } = answer.value;
      return used && !sameDays(used, window) ? null : figuresOf(answer.value, shop.market);
    }),
  );
  const reported = all.filter((one) => one !== null);
  return reported.length === windows.length ? sumFigures(reported, shop.market) : null;
}

/** What AMS brought one product in the last 30 days. */
export async function readItemPerformance(shop: ShopAccount, itemId: string): Promise<Result<ItemPerformance>> {
  const client = await shopClient(shop);
  if (!client.ok) return client;
  const latest = await latestDay(shop.id, client.value, Date.now());
  if (!latest.ok) return latest;
  return storedPerformance([shop.id, latest.value, 'item', itemId], async () => {
    const { now: window } = figureWindows('last30d', latest.value);
    const answer = await client.value.productPerformance({ window, itemId, pageNo: 1, pageSize: 1 });
    if (!answer.ok) return answer;
    const row = answer.value.list.find((one) => one.itemId === itemId);
    return ok({
      asked: { from: window.from, to: window.to },
      answered: answer.value.fetchedDateRange,
      latest: latest.value,
      now: row ? figuresOf(row, shop.market) : null,
      readAt: Date.now(),
    });
  });
}
