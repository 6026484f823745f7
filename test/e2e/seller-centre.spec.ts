import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { productAddress } from '../../scripts/browser/product-page';
import { readBadges } from '../../scripts/browser/read-badges';
import { isLong, writeProof } from '../proof';
import type { ShopAccount } from '../world';
import { worldProducts } from '../world';
import { createRandom } from '../world/random';
import { connectShop, shopAccount } from './consent';
import { type Ext, expect, test } from './fixtures';
import { expectedBadges, openSeller, shopRequests, shopWrites, untilBadges } from './seller';
import { t } from './texts';
import { setPassphrase, unlock } from './vault';

declare const chrome: typeof browser;

/** Connects a shop through the options page and leaves a tab for Seller Centre in front. */
async function connected(ext: Ext, page: Page, shop: ShopAccount): Promise<void> {
  await connectShop(page, ext, shop);
  await page.goto('about:blank');
}

test('shows each visible product its suggested rate', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await connected(ext, page, shop);
  await openSeller(page, shop);
  const badges = await untilBadges(page, 24);
  const ids = await page.evaluate(() => window.__seller.rowIds());
  expect(badges.map(({ row }) => row).sort(), 'every row has one badge').toEqual([...ids].sort());
  const expected = await expectedBadges(world, shop.shopId, ids);
  const right = badges.filter(({ id, row, text }) => id === row && text.startsWith(expected.get(id) ?? 'nothing'));
  expect(badges.filter((badge) => !right.includes(badge)).map(({ row, text }) => [row && expected.get(row), text])).toEqual([]);
  expect(right.length).toBeGreaterThanOrEqual(20);
  expect(right.filter(({ shown }) => shown).length).toBeGreaterThanOrEqual(20);
  expect(shopWrites(world)).toEqual([]);
});

const SEEDS = isLong ? 50 : 3;
const STEPS = isLong ? 200 : 100;

for (let seed = 1; seed <= SEEDS; seed++) {
  test(`never a rate on the wrong row, seed ${seed}`, async ({ ext, page, world }) => {
    test.setTimeout(STEPS * 2_000);
    const shop = shopAccount(world);
    await connected(ext, page, shop);
    await openSeller(page, shop, undefined, '&delay=5');
    await untilBadges(page);
    const random = createRandom(seed, 'wrong row');
    const wrong: unknown[] = [];
    let looked = 0;
    for (let step = 0; step < STEPS; step++) {
      const did = await change(page, random);
      for (const badge of await readBadges(page)) {
        looked++;
        if (badge.id !== badge.row) wrong.push({ step, did, ...badge });
      }
    }
    expect(wrong).toEqual([]);
    await page.evaluate(() => window.__seller.filter(''));
    const badges = await untilBadges(page, 10);
    const expected = await expectedBadges(
      world,
      shop.shopId,
      badges.map(({ id }) => id),
    );
    expect(badges.filter(({ id, row, text }) => id !== row || !text.startsWith(expected.get(id) ?? 'nothing'))).toEqual([]);
    expect(looked, 'badges stood there on the way').toBeGreaterThan(0);
    if (isLong) prove(seed, looked);
  });
}

/** One seeded step of what a seller may do to a list. */
async function change(page: Page, random: ReturnType<typeof createRandom>): Promise<string> {
  const pages = await page.evaluate(() => window.__seller.state().pages);
  const words = ['', '', '', 'kit', 'a', 'led'];
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    next: () => page.evaluate(() => window.__seller.next()),
    previous: () => page.evaluate(() => window.__seller.previous()),
    go: () => page.evaluate((to) => window.__seller.goPage(to), random.whole(1, pages)),
    sort: () =>
      page.evaluate((key) => window.__seller.sort(key), random.pick(['', 'name', 'price', '-price', '-stock', '-sales', 'rate', '-rate'])),
    filter: () => page.evaluate((word) => window.__seller.filter(word), random.pick(words)),
    size: () => page.evaluate((size) => window.__seller.setSize(size), random.pick([12, 24, 48])),
    reuse: () => page.evaluate(() => window.__seller.rerender('reuse')),
    replace: () => page.evaluate(() => window.__seller.rerender('replace')),
  };
  const did = random.pick(Object.keys(acts));
  await acts[did]?.();
  // Half of the steps wait for the pass that follows, the others come while it is under way.
  if (random.next() < 0.5) await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 500 })));
  if (random.next() < 0.15) await expect.poll(async () => (await readBadges(page)).length, { timeout: 4_000 }).toBeGreaterThan(-1);
  return did;
}

function prove(seed: number, looked: number): void {
  writeProof(`wrong-row-${seed}`, {
    title: `Badges in Seller Centre, seed ${seed}`,
    what: 'Seeded random page, sort, filter, size and re-render steps; after each, every badge was held against the row it stands in.',
    rows: [
      ['steps', STEPS],
      ['badges held against their row', looked],
      ['on the wrong row', 0],
    ],
  });
}

test('a hostile page cannot make it act', async ({ ext, page, context, world }) => {
  test.setTimeout(90_000);
  const shop = shopAccount(world);
  await connected(ext, page, shop);
  const before = shopRequests(world).length;
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const honest = shopRequests(world).length - before;
  // As on a first visit: nothing is known that would spare a request.
  await ext.killWorker();

  await countPanelOpenings(ext);
  await page.goto('about:blank');
  await openSeller(page, shop, undefined, '&hostile=1');
  await expect.poll(() => page.evaluate(() => (window as unknown as Hostile).__hostile.finished), { timeout: 60_000 }).toBeTruthy();
  const ours = shopRequests(world).length - before - honest;
  expect(ours, 'no more requests than the honest page made').toBeLessThanOrEqual(honest);
  expect(shopWrites(world)).toEqual([]);
  expect(await panelOpenings(ext)).toBe(0);
  expect((await ext.targets.list()).filter(({ url }) => url.includes('sidepanel.html'))).toEqual([]);
  const badges = await readBadges(page);
  expect(
    badges.filter(({ id, row }) => row !== null && id !== row),
    'no rate on the wrong row',
  ).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as Hostile).__hostile.failures)).toEqual([]);
  expect(await stored(context, ext), 'nothing of the page reached what is kept').toBeNull();
});

type Hostile = { readonly __hostile: { readonly finished: boolean; readonly failures: readonly unknown[] } };

/** A product that a click on a badge asked for. */
const stored = async (_context: BrowserContext, ext: Ext): Promise<unknown> =>
  (await ext.worker()).evaluate(async () => (await chrome.storage.session.get('setting:panelItem'))['setting:panelItem'] ?? null);

async function countPanelOpenings(ext: Ext): Promise<void> {
  await (await ext.worker()).evaluate(() => {
    const panel = chrome.sidePanel as unknown as { open: () => Promise<void> };
    const told = globalThis as unknown as { openings: number };
    told.openings = 0;
    panel.open = async () => void told.openings++;
  });
}

const panelOpenings = async (ext: Ext): Promise<number> =>
  (await ext.worker()).evaluate(() => (globalThis as unknown as { openings?: number }).openings ?? 0);

test('works after the worker died', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await connected(ext, page, shop);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  await ext.killWorker();
  await page.evaluate(() => window.__seller.next());
  const ids = await page.evaluate(() => window.__seller.rowIds());
  await expect.poll(async () => (await readBadges(page)).map(({ id }) => id).sort()).toEqual([...ids].sort());
  const expected = await expectedBadges(world, shop.shopId, ids);
  const badges = await readBadges(page);
  expect(badges.filter(({ id, row, text }) => id !== row || !text.startsWith(expected.get(id) ?? 'nothing'))).toEqual([]);
});

const today = (panel: Page, itemId: string) => panel.locator(`[data-item="${itemId}"] [data-part="gap"] .gap__top`);

test('follows the tab', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await connected(ext, page, shop);
  await openSeller(page, shop);
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
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
  await expect(detail.locator('[data-kpi="roi"] .figure')).toBeVisible();
  // A page of AMS: products; its dashboard: the shop as a whole.
  await page.evaluate(() => window.__seller.open('/portal/web-seller-affiliate/open_campaign'));
  await expect(inView.first()).toBeVisible();
  await page.evaluate(() => window.__seller.open('/portal/web-seller-affiliate/dashboard'));
  await expect(panel.locator('[data-part="glance"] [data-kpi="sales"] .figure')).toContainText('R$');
  // A buyer's page of an own product, then of somebody else's.
  await page.goto(`https://shopee.com.br/product/${shop.shopId}/${item}`);
  await expect(panel.locator('[data-part="own-product"]')).toBeVisible();
  await page.goto(productAddress(worldProducts('BR', 1).find((one) => one.shop.id !== String(shop.shopId))!));
  await expect(panel.locator('.panel')).toHaveAttribute('data-view', 'links');
  expect(shopWrites(world)).toEqual([]);
});

test('a click on a badge opens the panel on that product', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await connected(ext, page, shop);
  await openSeller(page, shop);
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
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
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
  const choose = panel.getByLabel(t('panel.shop.choose'));
  await choose.selectOption({ label: `${await shopName(ext, first!)} · BR` });
  const notice = panel.getByText('Nothing can be changed until they match.');
  await expect(notice).toContainText(await shopName(ext, second!));
  await expect(panel.locator('[data-part="in-view"]')).toHaveCount(0);
  await panel.getByRole('button', { name: `Switch to ${await shopName(ext, second!)}` }).click();
  await expect(notice).toHaveCount(0);
  await expect(panel.locator('[data-part="in-view"] [data-item]').first()).toBeVisible();
});

test('a 50,000-product shop shows its first page at once', async ({ ext, page, context, world, guard }) => {
  const shop = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined)[2]!;
  await connected(ext, page, shop);
  const before = shopRequests(world).length;
  await openSeller(page, shop);
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
  const rows = await page.evaluate(() => window.__seller.rowIds());
  await expect(panel.locator('[data-part="in-view"] [data-item]')).toHaveCount(rows.length);
  const expected = await expectedBadges(world, shop.shopId, rows);
  for (const id of rows) await expect.poll(() => textOf(today(panel, id))).toContain(asInPanel(expected.get(id)));
  expect(shopRequests(world).length - before, 'the page was asked about, not the shop').toBeLessThanOrEqual(8);
});

test('rates can be switched off for a kind of page', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await connected(ext, page, shop);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
  await panel.getByText(t('panel.shop.badges')).click();
  await panel.getByRole('switch', { name: t('panel.shop.badge.list') }).click();
  await page.evaluate(() => window.__seller.next());
  await expect.poll(async () => (await readBadges(page)).length).toBe(0);
  await expect(panel.locator('[data-part="in-view"] [data-item]').first(), 'the panel goes on').toBeVisible();
});

test('without a shop the panel shows the door', async ({ ext, page, context, world, guard }) => {
  await openSeller(page, shopAccount(world));
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
  await expect(panel.locator('[data-part="connect-shop"]')).toBeVisible();
  expect(await readBadges(page)).toEqual([]);
  expect(shopRequests(world)).toEqual([]);
});

/** Any page of ours: only from one can a test open the panel. */
async function ownPage(ext: Ext, context: BrowserContext): Promise<Page> {
  const options = await context.newPage();
  await options.goto(ext.url('options.html'));
  return options;
}

const textOf = async (place: ReturnType<Page['locator']>): Promise<string> => (await place.innerText()).replace(/\s+/g, ' ').trim();

/** The same facts in the panel's words. */
function asInPanel(badge = ''): string {
  if (badge.includes(' from ')) return t('panel.shop.notYet');
  const [, range] = /suggested (.*)$/.exec(badge) ?? [];
  return range ? `Not in AMS ${range}` : badge.replace(' → ', ' ');
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
    const panel = await ext.openPanel(await ownPage(ext, context));
    await guard.follow(panel);
    await page.bringToFront();
    await expect(panel.getByRole('alert').filter({ hasText: t(key) })).toBeVisible();
    await expect(panel.getByRole('button', { name: t('panel.shop.lookAgain') })).toBeVisible();
  });
}

test('an empty shop is said to be empty of what is known', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world, 'empty shop');
  await connected(ext, page, shop);
  await openSeller(page, shop);
  const panel = await ext.openPanel(await ownPage(ext, context));
  await guard.follow(panel);
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: t('panel.shop.emptyTitle') })).toBeVisible();
  await expect(panel.getByText(t('panel.shop.noRows'))).toBeVisible();
});

test('locked, the panel shows what is known and asks for the passphrase', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  await connected(ext, page, shop);
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
  await expect(panel.getByLabel(t('link.passphrase'))).toBeVisible();
  await expect(rows).toHaveCount(24);
  await unlock(panel);
  await expect(panel.getByLabel(t('link.passphrase'))).toHaveCount(0);
});
