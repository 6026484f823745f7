import type { Page } from '@playwright/test';
import { requestsFor, shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { World } from '#test/world';
import { createShopClient, setWorld } from '#test/world/open-platform/shop-client';

interface DayFigures {
  readonly day: number;
  readonly sales: number;
  readonly commission: number;
  readonly orders: number;
}
const DAY = 86_400_000;

test('key figures are those of the days that Shopee answered for, and their change is against the days before', async ({
  ext,
  page,
  world,
}) => {
  const shop = shopAccount(world);
  // What the shop sold on each of its last days, asked for one by one and kept for comparison.
  const truth = { all: await daily(world, 'AllChannel'), social: await daily(world, 'SocialMedia') };
  await setWorld(world, 'ams', { shopId: shop.shopId, publishedDaysBehind: 2 });
  await page.goto(ext.url('sidepanel.html#shop/glance'));
  await expectFigures(page, truth.all.slice(1, 8), truth.all.slice(8, 15));
  await expect(page.getByText('Shopee answered for')).toHaveCount(0);

  // The next day is published while the panel still goes by the last one: another week is answered for than was asked for.
  await setWorld(world, 'ams', { shopId: shop.shopId, publishedDaysBehind: 1 });
  await page.getByLabel(t('panel.shop.channelChoice')).selectOption('SocialMedia');
  await expectFigures(page, truth.social.slice(0, 7), truth.social.slice(7, 14));
  const [asked, answered] = [written(truth.all.slice(1, 8)), written(truth.social.slice(0, 7))];
  await expect(page.getByText(`Shopee answered for ${answered}, not for ${asked}.`)).toBeVisible();

  // The same question about the same days costs nothing, not even when the worker died.
  const before = requestsFor(world, 'get_shop_performance').length;
  await ext.killWorker();
  await page.reload();
  await expectFigures(page, truth.all.slice(1, 8), truth.all.slice(8, 15));
  expect(requestsFor(world, 'get_shop_performance').length).toBe(before);
});

/** The last 15 days with data, the latest first, by a client of the documents alone. */
async function daily(world: World, channel: string): Promise<readonly DayFigures[]> {
  const client = createShopClient(world, shopAccount(world));
  await client.connect();
  const { response } = await client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' });
  const latest = Date.parse(`${String(response['last_report_date'])}T00:00:00Z`);
  const days: DayFigures[] = [];
  for (let back = 0; back < 15; back++) {
    const day = latest - back * DAY;
    const text = new Date(day).toISOString().slice(0, 10).replaceAll('-', '');
    const window = { period_type: 'Day', start_date: text, end_date: text, channel, order_type: 'PlacedOrder' };
    const { response: one } = await client.ams('get_shop_performance', window);
    days.push({ day, sales: Number(one['sales']), commission: Number(one['est_commission']), orders: Number(one['orders']) });
  }
  return days;
}

async function expectFigures(page: Page, days: readonly DayFigures[], before: readonly DayFigures[]): Promise<void> {
  const of = (list: readonly DayFigures[], kpi: 'sales' | 'commission' | 'orders') => list.reduce((sum, one) => sum + one[kpi], 0);
  for (const kpi of ['sales', 'commission', 'orders'] as const) {
    const [now, then] = [of(days, kpi), of(before, kpi)];
    const shown = kpi === 'orders' ? now.toLocaleString('pt-BR') : money(now);
    const box = page.locator(`[data-part="glance"] [data-kpi="${kpi}"]`);
    await expect(box.locator('.figure'), kpi).toHaveText(shown);
    const percent = Math.round(((now - then) / then) * 100);
    const sign = percent === 0 ? '' : percent > 0 ? '▲' : '▼';
    await expect(box.locator('.delta'), kpi).toContainText(`${sign} ${Math.abs(percent).toLocaleString('pt-BR')}%`.trim());
  }
}

const money = (amount: number): string =>
  new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL', maximumFractionDigits: amount >= 1000 ? 0 : 2 }).format(amount);

/** First and last of these days in English: "14–20 Nov", "28 Oct–3 Nov". */
function written(days: readonly DayFigures[]): string {
  const [last, first] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0].map((day) => new Date(day));
  const month = (day: Date | undefined) => day?.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  const start = month(first) === month(last) ? `${first?.getUTCDate()}` : `${first?.getUTCDate()} ${month(first)}`;
  return `${start}–${last?.getUTCDate()} ${month(last)}`;
}
