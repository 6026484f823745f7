import type { Page } from '@playwright/test';
import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import type { ShopAccount, World } from '#test/world';
import { expectedBadges, openSeller, shopWrites, untilBadges } from './seller';

const OPEN_CAMPAIGN = '/portal/web-seller-affiliate/open_campaign';
const ANALYTICS = '/portal/web-seller-affiliate/product_analytics';

/** Waits until each row has its badge, and holds them against the world. */
async function everyRowIsRight(page: Page, world: World, { shopId }: ShopAccount): Promise<void> {
  const ids = await page.evaluate(() => window.__seller.rowIds());
  const badges = await untilBadges(page, ids.length);
  const expected = await expectedBadges(world, shopId, ids);
  expect(badges.map(({ row }) => row).sort(), 'every row has one badge').toEqual([...ids].sort());
  expect(badges.filter(({ id, row, text }) => id !== row || !text.startsWith(expected.get(id) ?? 'nothing'))).toEqual([]);
  expect(badges.filter(({ shown }) => shown).length).toBeGreaterThan(badges.length / 2);
}

for (const { name, path, switches, least } of [
  { name: 'the open campaign, newer tables', path: OPEN_CAMPAIGN, switches: '', least: 20 },
  { name: 'the open campaign, classic tables', path: OPEN_CAMPAIGN, switches: '&ui=eds&key=commission', least: 20 },
  { name: 'the open campaign, virtual rows', path: OPEN_CAMPAIGN, switches: '&virtual=1', least: 8 },
  { name: 'results by product', path: ANALYTICS, switches: '', least: 20 },
])
  test(`shows the rates on AMS’s own pages: ${name}`, async ({ ext: _, page, world }) => {
    const shop = shopAccount(world);
    await openSeller(page, shop, path, switches);
    await untilBadges(page, least);
    await everyRowIsRight(page, world, shop);
    expect(shopWrites(world)).toEqual([]);
  });

test('goes along between the two front ends of Seller Centre', async ({ ext: _, page, world }) => {
  const shop = shopAccount(world);
  await openSeller(page, shop);
  await everyRowIsRight(page, world, shop);
  for (const path of [OPEN_CAMPAIGN, '/portal/product/list/live/all', ANALYTICS, OPEN_CAMPAIGN]) {
    await page.evaluate((to) => window.__seller.open(to), path);
    await everyRowIsRight(page, world, shop);
  }
});
