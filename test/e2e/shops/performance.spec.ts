import { shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { expect, readTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { ShopAccount, World } from '#test/world';
import { createShopClient } from '#test/world/open-platform/shop-client';

type Row = Readonly<Record<string, unknown>>;
const DAY = 86_400_000;

test('why did yesterday fall, in two clicks', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  const ams = await readerOf(world, shop);
  await page.goto(ext.url('sidepanel.html#shop'));
  const [now, before] = [await ams.products(ams.latest, ams.latest), await ams.products(ams.latest - DAY, ams.latest - DAY)];
  const change = (id: string) => (now.get(id)?.sales ?? 0) - (before.get(id)?.sales ?? 0);
  const sizes = [...new Set([...now.keys(), ...before.keys()])].map((id) => Math.abs(change(id)));
  const largest = Math.max(...sizes);

  await countClicks(page);
  // What changed since yesterday, with sales and cost, then what moved it most.
  await expect(page.locator('[data-part="morning"] [data-kpi="sales"]')).toContainText(money(total(now, 'sales')));
  await expect(page.locator('[data-part="morning"] [data-kpi="commission"]')).toContainText(money(total(now, 'commission')));
  await page.getByRole('link', { name: t('performance.morning.all') }).click();
  const mover = page.locator('[data-part="changes"] [data-mover]').first();
  const id = (await mover.getAttribute('data-mover')) ?? '';
  expect(Math.abs(change(id)), 'the largest change of all').toBeCloseTo(largest, 2);
  await expect(mover).toContainText(exact(change(id)).replace('-', '−'));
  await mover.click();

  // Its own page: what it sold, its line, who sold it.
  const own = page.locator(`[data-part="row-page"][data-row="product ${id}"]`);
  await expect(own.locator('[data-part="kpis"] [data-kpi="sales"] .figure')).toHaveText(money(now.get(id)?.sales ?? 0));
  await expect(own.locator('[data-part="chart"]')).toBeVisible();
  const sold = await ams.soldBy(id);
  const partners = own.locator('[data-part="partners"]');
  for (const [name, sales] of sold) {
    const row = partners.getByRole('row').filter({ hasText: name });
    await expect(row.first()).toContainText(exact(sales));
  }
  expect(await clicks(page)).toBeLessThanOrEqual(2);
});

test('key figures are the world’s, products and affiliates add up to them, and offline they stay', async ({
  ext,
  page,
  context,
  world,
}) => {
  const ams = await readerOf(world, shopAccount(world));
  await page.goto(ext.url('sidepanel.html#performance'));
  for (const [kind, days] of [
    ['day', 1],
    ['last7d', 7],
    ['last30d', 30],
  ] as const) {
    await page.getByRole('button', { name: t(`performance.period.${kind}`), exact: true }).click();
    const from = ams.latest - (days - 1) * DAY;
    const [shop, before] = [await ams.shop(from, ams.latest), await ams.shop(from - days * DAY, from - DAY)];
    for (const kpi of ['sales', 'commission', 'orders'] as const) {
      const box = page.locator(`[data-part="kpis"] [data-kpi="${kpi}"]`);
      await expect(box.locator('.figure'), `${kind} ${kpi}`).toHaveText(
        kpi === 'orders' ? shop[kpi].toLocaleString('pt-BR') : money(shop[kpi]),
      );
      const percent = Math.round(((shop[kpi] - before[kpi]) / before[kpi]) * 100);
      await expect(box.locator('.delta'), `${kind} ${kpi}`).toContainText(`${Math.abs(percent).toLocaleString('pt-BR')}%`);
    }
    const channels = await page.locator('[data-channel] b').allInnerTexts();
    expect(channels).toHaveLength(3);
    for (const list of ['product', 'affiliate'] as const) {
      await page.getByRole('button', { name: t(`performance.lists.${list}`), exact: true }).click();
      await expect(page.locator('[data-part="row-total"]'), `${kind} ${list}`).toContainText(exact(shop.sales));
      await expect(page.locator('[data-part="row-total"]'), `${kind} ${list}`).toContainText(exact(shop.commission));
    }
  }
  // One channel: AMS tells its shop alone, its order lines the rest, and all three are the same.
  const own = await ams.shop(ams.latest - 29 * DAY, ams.latest, 'ShopeeVideo');
  await page.getByLabel(t('performance.channel'), { exact: true }).selectOption('ShopeeVideo');
  await expect(page.locator('[data-part="kpis"] [data-kpi="sales"] .figure')).toHaveText(money(own.sales));
  for (const list of ['product', 'affiliate'] as const) {
    await page.getByRole('button', { name: t(`performance.lists.${list}`), exact: true }).click();
    await expect(page.locator('[data-part="row-total"]'), `ShopeeVideo ${list}`).toContainText(exact(own.sales));
    await expect(page.locator('[data-part="row-total"]'), `ShopeeVideo ${list}`).toContainText(exact(own.commission));
    await expect(page.getByText(t('performance.ofLines'))).toBeVisible();
  }
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('[data-part="kpis"] [data-kpi="sales"] .figure')).toHaveText(
    money((await ams.shop(ams.latest, ams.latest)).sales),
  );
  await context.setOffline(false);
});

/** What AMS says, by a client of the documents alone. */
async function readerOf(world: World, shop: ShopAccount) {
  const client = createShopClient(world, shop);
  await client.connect();
  const { response } = await client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' });
  const latest = Date.parse(`${String(response['last_report_date'])}T00:00:00Z`);
  const ask = async (name: string, day: number, more: Row = {}): Promise<Row> => {
    const text = new Date(day).toISOString().slice(0, 10).replaceAll('-', '');
    const window = { period_type: 'Day', start_date: text, end_date: text, channel: 'AllChannel', order_type: 'PlacedOrder' };
    return (await client.ams(name, { ...window, ...more })).response;
  };
  return {
    latest,
    shop: async (from: number, to: number, channel = 'AllChannel') => {
      const sum = { sales: 0, commission: 0, orders: 0 };
      for (let day = from; day <= to; day += DAY) {
        const row = await ask('get_shop_performance', day, { channel });
        sum.sales += Number(row['sales']);
        sum.commission += Number(row['est_commission']);
        sum.orders += Number(row['orders']);
      }
      return { ...sum, sales: cents(sum.sales), commission: cents(sum.commission) };
    },
    /** By id, as the panel writes it. */
    products: async (from: number, to: number) => {
      const sums = new Map<string, { sales: number; commission: number }>();
      for (let day = from; day <= to; day += DAY)
        for (let pageNo = 1; ; pageNo++) {
          const answer = await ask('get_product_performance', day, { page_no: pageNo, page_size: 20 });
          for (const row of answer['list'] as readonly Row[]) {
            const known = sums.get(String(row['item_id'])) ?? { sales: 0, commission: 0 };
            known.sales = cents(known.sales + Number(row['sales']));
            known.commission = cents(known.commission + Number(row['est_commission']));
            sums.set(String(row['item_id']), known);
          }
          if (answer['has_more'] !== true) break;
        }
      return sums;
    },
    /** Affiliate's name → what it sold of a product on the latest day, by the order lines. */
    soldBy: async (itemId: string) => {
      const zone = 3 * 3_600_000;
      const [start, end] = [(latest + zone) / 1000, (latest + zone + DAY) / 1000 - 1];
      const sums = new Map<string, number>();
      for (let pageNo = 1; ; pageNo++) {
        const { response: answer } = await client.ams('get_conversion_report', {
          place_order_time_start: start,
          place_order_time_end: end,
          page_no: pageNo,
          page_size: 500,
        });
        for (const order of answer['list'] as readonly Row[])
          for (const item of order['items'] as readonly Row[])
            if (String(item['item_id']) === itemId) {
              const name = String(order['affiliate_name']);
              sums.set(name, cents((sums.get(name) ?? 0) + Number(item['purchase_value'])));
            }
        if (answer['has_more'] !== true) break;
      }
      return sums;
    },
  };
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const total = (rows: ReadonlyMap<string, { sales: number; commission: number }>, of: 'sales' | 'commission'): number =>
  cents([...rows.values()].reduce((sum, row) => sum + row[of], 0));
const written = (amount: number, digits: number) =>
  new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL', maximumFractionDigits: digits, minimumFractionDigits: digits })
    .format(amount)
    .replace('-', '−');
const exact = (amount: number) => written(amount, 2);
/** As a key figure stands there: without cents from a thousand on. */
const money = (amount: number) => written(amount, amount >= 1000 ? 0 : 2);
