import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { syncShop } from '#lib/background/reports/shop/sync-shop';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import { beginOrders } from '#lib/domain/reports/sync/shop/orders';
import type { ShopStep } from '#lib/domain/reports/sync/shop/tasks';
import { loadSold } from '#lib/records/reports/conversions/sold-lines';
import { soldSync } from '#lib/records/reports/sync-days';
import { SHOP_ID, worldOfShops } from '#test/support/reports/world-shop-sync';
import { setWorld } from '#test/world/open-platform/shop-client';
import { spanOfDays } from './read-orders';

vi.mock('#lib/background/shops/shop-client', async () => (await import('#test/support/reports/shop-rooms')).shopClientRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);

const LATEST = Date.UTC(2026, 10, 20) / 86_400_000;
const ORDERS = { left: [{ from: LATEST - 89, to: LATEST }], seen: { days: 0, orders: 0 }, perDay: null };
/** As the sync of a shop, of whose numbers only order lines are read. */
const ordersOnly = {
  ...syncShop,
  steps: (): ShopStep[] => [{ task: beginOrders(ORDERS, spanOfDays('BR'))!, queue: [], latest: LATEST, failed: 0 }],
};
const life = worldOfShops([ordersOnly]);
const LONG = Boolean(process.env['SIDECAR_LONG']);

it(
  'reads three months of a very large shop, no question answered with more than 10,000 orders, each line once',
  async () => {
    const { shopId } = life.account;
    await setWorld(life.world, 'ams/size', { shopId, conversions: LONG ? 300_000 : 30_000 });
    const runner = life.newRunner();
    expect(await runner.start(ordersOnly, { reason: 'view' }, { accountId: SHOP_ID, id: 'large' })).toMatchObject({ ok: true });
    expect(await life.toItsEnd('large')).toMatchObject({ state: 'done', counts: { failed: 0 } });
    const asked = life.requests('get_conversion_report');
    for (const { query, answered } of asked) {
      expect(answered?.status).toBe(200);
      const page = new URLSearchParams(query);
      expect(Number(page.get('page_no')) * Number(page.get('page_size'))).toBeLessThanOrEqual(10_000);
    }
    const days = await soldSync(SHOP_ID);
    expect(days.ok && days.value.days.filter(({ asOf, hole }) => asOf !== null && hole === null)).toHaveLength(90);
    const report = await loadSold(SHOP_ID);
    if (!report.ok) throw new Error(report.failure.code);
    const { segments, live, dictionary, packed } = report.value;
    expect(packed).toBe(true);
    const rows = live.reduce((sum, { length }) => sum + length, 0);
    expect(rows).toBeGreaterThan(LONG ? 250_000 : 25_000);
    // The world's own client counts the orders of some days.
    for (const day of [LATEST - 60, LATEST - 7]) {
      const { start, end } = spanOfDays('BR')({ from: day, to: day });
      const window = { place_order_time_start: start / 1000, place_order_time_end: end / 1000 };
      const { response } = await life.plain.ams('get_conversion_report', { page_no: 1, page_size: 1, ...window });
      const own = new Set<string>();
      for (const { whole, orders } of segments)
        for (const [row, each] of (whole.day ?? []).entries()) if (each === day) own.add(`${orders[row * 2]} ${orders[row * 2 + 1]}`);
      expect(own.size).toBe(response['total_count']);
    }
    // What is loaded for sums: the columns of every question, widened when they are asked for.
    const columns = [...SOLD_COLUMNS.whole, ...SOLD_COLUMNS.exact, ...SOLD_COLUMNS.codes].filter(
      (name) => !SOLD_COLUMNS.cold.has(name as never),
    );
    const bytes = segments.reduce(
      (sum, { keys, orders, whole, exact, codes }) =>
        [keys, orders, ...Object.values(whole), ...Object.values(exact), ...Object.values(codes)].reduce(
          (all, list) => all + list.byteLength,
          sum,
        ),
      0,
    );
    expect(columns.length).toBeGreaterThan(15);
    expect(bytes / rows).toBeLessThan(180);
    if (LONG) console.info(`${rows} lines, ${asked.length} calls, ${bytes} bytes of columns, ${dictionary.words.length} words`);
  },
  LONG ? 1_800_000 : 300_000,
);
