import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { readBadges } from '#scripts/browser/read-badges';
import { shopAccount } from '#test/e2e/consent';
import { type Ext, expect, shopTest as test } from '#test/e2e/fixtures';
import { isLong, writeProof } from '#test/proof';
import { createRandom } from '#test/world/random';
import { expectedBadges, openSeller, shopRequests, shopWrites, untilBadges } from './seller';
import { countPanelOpenings, ownPage, panelOpenings } from './seller-visit';

declare const chrome: typeof browser;

test('shows each visible product its suggested rate', async ({ ext: _, page, world }) => {
  const shop = shopAccount(world);
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
const STEPS = isLong ? 200 : 80;

for (let seed = 1; seed <= SEEDS; seed++) {
  test(`never a rate on the wrong row, seed ${seed}`, async ({ ext: _, page, world }) => {
    test.setTimeout(STEPS * 2_000);
    const shop = shopAccount(world);
    await openSeller(page, shop, undefined, '&delay=5');
    await untilBadges(page);
    const random = createRandom(seed, 'wrong row');
    const wrong: unknown[] = [];
    let checked = 0;
    for (let step = 0; step < STEPS; step++) {
      const did = await change(page, random);
      for (const badge of await badgeRows(page)) {
        checked++;
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
    expect(checked, 'badges stood there on the way').toBeGreaterThan(0);
    if (isLong) prove(seed, checked);
  });
}

/** Each badge's product and that of the row around it, in one instant of the page: a badge that is read piece by piece may move meanwhile. */
const badgeRows = (page: Page): Promise<{ id: string | null; row: string | null }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-sidecar-badge]')].map((badge) => ({
      id: badge.getAttribute('data-sidecar-badge'),
      row: window.__seller.truthOf(badge),
    })),
  );

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
  // Some wait until the new rows have their badges, so that there is something to be wrong.
  const rows = await page.evaluate(() => window.__seller.rowIds().length);
  if (rows > 0 && random.next() < 0.3) await page.locator('[data-sidecar-badge]').first().waitFor({ state: 'attached' });
  return did;
}

function prove(seed: number, checked: number): void {
  writeProof(`wrong-row-${seed}`, {
    title: 'Badges in Seller Centre, each seed a run',
    what: 'Seeded random page, sort, filter, size and re-render steps; after each, every badge was held against the row it stands in.',
    rows: [
      ['steps', STEPS],
      ['badges held against their row', checked],
      ['on the wrong row', 0],
    ],
  });
}

test('a hostile page cannot make it act', async ({ ext, context, guard, page, world }) => {
  test.setTimeout(90_000);
  const shop = shopAccount(world);
  const before = shopRequests(world).length;
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const honest = shopRequests(world).length - before;
  // As on a first visit: nothing is known that would spare a request.
  await ext.killWorker();
  // A page of ours wakes the worker.
  const own = await ownPage(ext, context);
  await countPanelOpenings(ext);
  await guard.leave(own);
  await own.close();
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
  expect(await stored(ext), 'nothing of the page reached what is kept').toBeNull();
});

type Hostile = { readonly __hostile: { readonly finished: boolean; readonly failures: readonly unknown[] } };

/** A product that a click on a badge asked for. */
const stored = async (ext: Ext): Promise<unknown> =>
  (await ext.worker()).evaluate(async () => (await chrome.storage.session.get('setting:panelItem'))['setting:panelItem'] ?? null);

test('works after the worker died', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
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
