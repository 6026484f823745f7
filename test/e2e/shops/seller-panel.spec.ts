import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { productAddress } from '#scripts/browser/product-page';
import { readBadges } from '#scripts/browser/read-badges';
import { setPassphrase, unlock } from '#test/e2e/accounts/vault';
import { shopAccount } from '#test/e2e/consent';
import { type Ext, expect, shopTest, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { isLong } from '#test/proof';
import { type ShopAccount, worldProducts } from '#test/world';
import { expectedBadges, openSeller, shopRequests, shopWrites, untilBadges } from './seller';
import { connected, countPanelOpenings, ownPage, panelBeside, panelOpenings } from './seller-visit';

declare const chrome: typeof browser;

const today = (panel: Page, itemId: string) => panel.locator(`[data-item="${itemId}"] [data-part="gap"] .gap__top`);

shopTest('follows the tab', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await openSeller(page, shop);
  const panel = await panelBeside({ ext, page, context, guard });
  // The list: its rows first and in its order, with the rates that AMS has.
  const rows = await page.evaluate(() => window.__seller.rowIds());
  const inView = panel.locator('[data-part="in-view"] [data-item]');
  await expect(inView).toHaveCount(rows.length);
  expect(await inView.evaluateAll((all) => all.map((row) => row.getAttribute('data-item')))).toEqual(rows);
  const expected = await expectedBadges(world, shop.shopId, rows);
  for (const id of rows) await expect.poll(() => textOf(today(panel, id))).toContain(asInPanel(expected.get(id)));
  await expect(panel.locator('.health')).toContainText(`${rows.length} of ${rows.length}`);
  // The next page of the list.
  await page.evaluate(() => window.__seller.next());
  const next = await page.evaluate(() => window.__seller.rowIds());
  await expect.poll(() => inView.evaluateAll((all) => all.map((row) => row.getAttribute('data-item')))).toEqual(next);
  // A product's page: that product, with its figures.
  const item = next[0]!;
  await page.evaluate((id) => window.__seller.open(`/portal/product/${id}`), item);
  const detail = panel.locator(`[data-part="item"][data-item="${item}"]`);
  await expect(detail).toBeVisible();
  await expect(detail.locator('[data-part="item-figures"] [data-part="sold"]')).toBeVisible();
  // The open campaign of AMS: the rates; its dashboard: how the shop does.
  await page.evaluate(() => window.__seller.open('/portal/web-seller-affiliate/open_campaign'));
  await expect(panel.locator('.panel')).toHaveAttribute('data-view', 'rates');
  await page.evaluate(() => window.__seller.open('/portal/web-seller-affiliate/dashboard'));
  await expect(panel.locator('[data-part="kpis"] [data-kpi="sales"] .figure')).toContainText('R$');
  // A buyer's page of an own product, then of somebody else's.
  await page.goto(`https://shopee.com.br/product/${shop.shopId}/${item}`);
  await expect(panel.locator('[data-part="own-product"]')).toBeVisible();
  await page.goto(productAddress(worldProducts('BR', 1).find((one) => one.shop.id !== String(shop.shopId))!));
  await expect(panel.locator('.panel')).toHaveAttribute('data-view', 'links');
  expect(shopWrites(world)).toEqual([]);
});

shopTest('a click on a badge opens the panel on that product', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await openSeller(page, shop);
  const panel = await panelBeside({ ext, page, context, guard });
  const [badge] = (await untilBadges(page)).filter(({ at }) => at !== null);
  await countPanelOpenings(ext);
  await page.mouse.click(badge!.at!.x, badge!.at!.y);
  await expect(panel.locator(`[data-part="item"][data-item="${badge!.id}"]`)).toBeVisible();
  expect(await panelOpenings(ext)).toBe(1);
});

test('the wrong shop is named', async ({ ext, page, context, world, guard }) => {
  const [first, second] = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined);
  await connected(ext, page, second!);
  await connected(ext, page, first!);
  await openSeller(page, second!);
  const panel = await panelBeside({ ext, page, context, guard });
  const choose = panel.getByLabel(t('panel.shop.choose'));
  await choose.selectOption({ label: `${await shopName(ext, first!)} · BR` });
  const notice = panel.getByText('Nothing can be changed until they match.');
  await expect(notice).toContainText(await shopName(ext, second!));
  await expect(panel.locator('[data-part="in-view"]')).toHaveCount(0);
  await panel.getByRole('button', { name: `Switch to ${await shopName(ext, second!)}` }).click();
  await expect(notice).toHaveCount(0);
  await expect(panel.locator('[data-part="in-view"] [data-item]').first()).toBeVisible();
});

test(`a shop of ${isLong ? '50,000' : '5,000'} products shows its first page at once`, async ({ ext, page, context, world, guard }) => {
  const shop = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined)[isLong ? 2 : 1]!;
  await connected(ext, page, shop);
  const before = shopRequests(world).length;
  await openSeller(page, shop);
  const panel = await panelBeside({ ext, page, context, guard });
  const rows = await page.evaluate(() => window.__seller.rowIds());
  await expect(panel.locator('[data-part="in-view"] [data-item]')).toHaveCount(rows.length);
  const expected = await expectedBadges(world, shop.shopId, rows);
  for (const id of rows) await expect.poll(() => textOf(today(panel, id))).toContain(asInPanel(expected.get(id)));
  expect(shopRequests(world).length - before, 'the page was asked about, not the shop').toBeLessThanOrEqual(8);
});

shopTest('rates can be switched off for a kind of page', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const panel = await panelBeside({ ext, page, context, guard });
  await panel.getByText(t('panel.shop.badges')).click();
  await panel.getByRole('switch', { name: t('panel.shop.badge.list') }).click();
  // The page itself does nothing.
  await expect.poll(async () => (await readBadges(page)).length).toBe(0);
  await expect(panel.locator('[data-part="in-view"] [data-item]').first(), 'the panel goes on').toBeVisible();
  await panel.getByRole('switch', { name: t('panel.shop.badge.list') }).click();
  await untilBadges(page, 24);
});

test('without a shop the panel shows the door', async ({ ext, page, context, world, guard }) => {
  await openSeller(page, shopAccount(world));
  const panel = await panelBeside({ ext, page, context, guard });
  await expect(panel.locator('[data-part="connect-shop"]')).toBeVisible();
  expect(await readBadges(page)).toEqual([]);
  expect(shopRequests(world)).toEqual([]);
});

const textOf = async (place: ReturnType<Page['locator']>): Promise<string> => (await place.innerText()).replace(/\s+/g, ' ').trim();

/** The same facts in the panel's words. */
function asInPanel(badge = ''): string {
  const [now = '', range] = badge.split(` · ${t('badge.suggested')} `);
  if (range === undefined) return t('panel.shop.notYet');
  return `${badge === t('badge.notInAms', { range }) ? t('panel.shop.notInAms') : now} ${t('panel.shop.suggested', { range })}`;
}

const shopName = async (ext: Ext, { shopId }: ShopAccount): Promise<string> =>
  (await ext.worker()).evaluate(async (id) => {
    const shops = (await chrome.storage.local.get('setting:shops'))['setting:shops'] as { shopId: string; name: string }[];
    return shops.find((shop) => shop.shopId === String(id))?.name ?? '';
  }, shopId);

for (const [note, key] of [
  ['wrong app type', 'failure.wrongAppType.says'],
  ['AMS terms not accepted', 'failure.termsNotAccepted.says'],
] as const) {
  test(`the panel says what is shut: ${note}`, async ({ ext, page, context, world, guard }) => {
    const shop = shopAccount(world, note);
    await connected(ext, page, shop);
    await openSeller(page, shop);
    const panel = await panelBeside({ ext, page, context, guard });
    await expect(panel.getByRole('alert').filter({ hasText: t(key) })).toBeVisible();
    await expect(panel.getByRole('button', { name: t('panel.shop.lookAgain') })).toBeVisible();
  });
}

test('an empty shop is said to be empty of what is known', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world, 'empty shop');
  await connected(ext, page, shop);
  await openSeller(page, shop);
  const panel = await panelBeside({ ext, page, context, guard });
  await expect(panel.getByRole('heading', { name: t('panel.shop.emptyTitle') })).toBeVisible();
  await expect(panel.getByText(t('panel.shop.noRows'))).toBeVisible();
});

shopTest('locked, the panel covers what is known, unless it is to stay readable', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const options = await ownPage(ext, context);
  await setPassphrase(options, ext);
  const panel = await ext.openPanel(options);
  await guard.follow(panel);
  await page.bringToFront();
  const rows = panel.locator('[data-part="in-view"] [data-item]');
  await expect(rows).toHaveCount(24);
  await panel.getByRole('button', { name: t('popup.lockNow') }).click();
  await expect(panel.getByLabel(t('unlock.passphrase'))).toBeVisible();
  await expect(rows, 'names and figures leave the screen').toHaveCount(0);
  await unlock(panel);
  await expect(panel.getByLabel(t('unlock.passphrase'))).toHaveCount(0);
  await expect(rows).toHaveCount(24);
  await options.evaluate(() => chrome.storage.local.set({ 'setting:readableWhileLocked': true }));
  await panel.getByRole('button', { name: t('popup.lockNow') }).click();
  await panel.getByRole('button', { name: t('step.unlock') }).click();
  await expect(panel.getByLabel(t('unlock.passphrase')), 'one row above the view').toBeFocused();
  await expect(rows, 'the person chose that they stay').toHaveCount(24);
});
