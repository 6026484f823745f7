import type { Page } from '@playwright/test';
import { readBadges } from '#scripts/browser/read-badges';
import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t, whole } from '#test/e2e/shell/texts';
import { storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import type { ShopAccount, World } from '#test/world';
import { createShopClient } from '#test/world/open-platform/shop-client';
import { openSeller, shopRequests, shopWrites, untilBadges } from './seller';
import { panelBeside } from './seller-visit';

const OPEN_CAMPAIGN = '/portal/web-seller-affiliate/open_campaign';

test('performance on the rows of the product list', async ({ ext, page, context, world, guard }) => {
  test.setTimeout(180_000);
  const shop = shopAccount(world);
  const truth = await soldIn30Days(world, shop);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const panel = await panelBeside({ ext, page, context, guard });
  const [own] = await storedShops(panel);
  await tell(panel, 'job.readShop', { requestId: 'read', accountId: own!, visible: [] });
  await untilJob(panel, 'read', ['done'], 90_000);
  const shows = panel.locator('[data-part="shows"]');
  const before = shopRequests(world).length;
  const ids = await page.evaluate(() => window.__seller.rowIds());

  await shows.getByRole('button', { name: t('panel.shop.shows.performance') }).click();
  await expect
    .poll(async () => (await readBadges(page)).map(({ id, text }) => [id, plain(text)]))
    .toEqual(ids.map((id) => [id, truth(id)]));
  for (const id of ids) {
    const row = panel.locator(`[data-part="in-view"] [data-item="${id}"]`);
    await expect(row.locator('[data-part="gap"]')).toHaveCount(0);
    const sold = plain(truth(id)).split(' · ')[0]!;
    await expect(row.locator('[data-part="sold"]')).toContainText(sold.startsWith('R$') ? sold : t('panel.shop.soldNone'));
  }

  await shows.getByRole('button', { name: t('panel.shop.shows.rates') }).click();
  await expect
    .poll(async () => (await readBadges(page)).some(({ text }) => whole(['badge.sold_other', 'badge.soldNone']).test(text)))
    .toBe(false);

  await shows.getByRole('button', { name: t('panel.shop.shows.both') }).click();
  await expect
    .poll(async () => (await readBadges(page)).every(({ id, text }) => /\d%|AMS/.test(text) && plain(text).endsWith(truth(id))))
    .toBe(true);
  await expect(panel.locator(`[data-item="${ids[0]}"] [data-part="gap"]`)).toBeVisible();
  await expect(panel.locator(`[data-item="${ids[0]}"] [data-part="sold"]`)).toBeVisible();

  // AMS's own page shows the same, and nothing of all this asks Shopee for performance.
  await page.evaluate((to) => window.__seller.open(to), OPEN_CAMPAIGN);
  await expect
    .poll(async () => {
      const badges = await readBadges(page);
      return badges.length >= 20 && badges.every(({ id, text }) => plain(text).endsWith(truth(id)));
    })
    .toBe(true);
  const asked = shopRequests(world).slice(before);
  expect(asked.filter(({ path }) => path.includes('performance'))).toEqual([]);
  expect(shopWrites(world)).toEqual([]);
});

test('while the screen is recorded no money stands on the rows of Seller Centre', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const panel = await panelBeside({ ext, page, context, guard });
  await panel
    .locator('[data-part="shows"]')
    .getByRole('button', { name: t('panel.shop.shows.performance') })
    .click();
  await expect.poll(async () => (await readBadges(page)).every(({ text }) => text === t('badge.soldUnread'))).toBe(true);
  await panel.evaluate(() => (globalThis as never as { chrome: ChromeStorage }).chrome.storage.session.set({ 'setting:recording': true }));
  await expect.poll(async () => (await readBadges(page)).some(({ text }) => text.includes('%'))).toBe(true);
  expect((await readBadges(page)).filter(({ text }) => text === t('badge.soldUnread'))).toEqual([]);
});

interface ChromeStorage {
  readonly storage: { readonly session: { set: (values: object) => Promise<void> } };
}

/** Without the arrow of the trend, which only days that were read tell. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/ [▲▼=](?= · )/, '');
const storedShops = async (page: Page): Promise<readonly string[]> => [
  ...new Set((await storedRows(page, 'products')).map(({ accountId }) => accountId)),
];

/** What a badge has to say of a product, by a client of the documents alone. */
async function soldIn30Days(world: World, shop: ShopAccount): Promise<(itemId: string) => string> {
  const client = createShopClient(world, shop);
  await client.connect();
  const { response } = await client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' });
  const latest = String(response['last_report_date']);
  const first = new Date(Date.parse(`${latest}T00:00:00Z`) - 29 * 86_400_000).toISOString().slice(0, 10);
  // By number: an id above 2^53 has lost digits in the client's answer.
  const lines = new Map<number, string>();
  for (let pageNo = 1; ; pageNo++) {
    const { response: answer } = await client.ams('get_product_performance', {
      period_type: 'Last30d',
      start_date: first.replaceAll('-', ''),
      end_date: latest.replaceAll('-', ''),
      order_type: 'PlacedOrder',
      channel: 'AllChannel',
      page_no: pageNo,
      page_size: 20,
    });
    for (const row of answer['list'] as readonly Record<string, unknown>[]) {
      const [sales, commission, orders] = [Number(row['sales']), Number(row['est_commission']), Number(row['orders'])];
      const roi = commission > 0 ? (Math.round((sales / commission) * 10) / 10).toLocaleString('pt-BR') : '—';
      const key = orders === 1 ? 'badge.sold_one' : 'badge.sold_other';
      const line = t(key, { sales: money(sales), orders: orders.toLocaleString('pt-BR'), commission: money(commission), roi });
      if (orders > 0) lines.set(Number(row['item_id']), plain(line));
    }
    if (answer['has_more'] !== true) break;
  }
  return (itemId) => lines.get(Number(itemId)) ?? t('badge.soldNone');
}

const money = (amount: number): string =>
  new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL', maximumFractionDigits: amount >= 1000 ? 0 : 2 }).format(amount);
