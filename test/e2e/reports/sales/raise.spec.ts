import type { Page } from '@playwright/test';
import { shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { accountOf } from '#test/e2e/rates/rates';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { setWorld } from '#test/world/open-platform/shop-client';

test.setTimeout(120_000);

const DAY = 86_400_000;
const DAYS_AGO = 20;

/** What the person did on that day, past the extension's code: a rate that was raised, and what a piece costs. */
const plant = (page: Page, journal: object, cost: object) =>
  page.evaluate(
    async (rows) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(Object.keys(rows), 'readwrite');
      for (const [table, row] of Object.entries(rows)) transaction.objectStore(table).put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
      });
      database.close();
    },
    { journal, costs: cost },
  );

test('did the raise pay', async ({ ext, page, world }) => {
  const { shopId } = shopAccount(world);
  const [item] = JSON.parse(
    (await (await fetch(`${world.http}/__world/ams/items?shopId=${shopId}`)).text()).replace(/"itemId":(\d+)/g, '"itemId":"$1"'),
  ) as readonly { readonly itemId: string; readonly price: number }[];
  if (!item) throw new Error('no product');
  const { itemId, price } = item;
  await setWorld(world, 'ams/effects', { shopId, items: [{ itemId, ordersADay: 4, daysAgo: DAYS_AGO }] });
  await openPanelAt(page, ext, 'journal');
  const accountId = await accountOf(page, shopId);
  const at = Date.now() - DAYS_AGO * DAY;
  const change = { id: 'raised', at, accountId, itemId, what: 'edit', before: 500, after: 800, by: 'person', outcome: 'done' };
  await plant(
    page,
    { ...change, failure: null, requestId: null },
    { accountId, key: itemId, at, cost: { amount: (price / 400).toFixed(2), currency: 'BRL' } },
  );
  // What it sold is read with the shop's numbers; the answer is there when its days are.
  await openPanelAt(page, ext, 'conversions');
  await expect(page.locator('[data-part="orders"][data-rows]')).toBeAttached({ timeout: 60_000 });

  await openPanelAt(page, ext, 'journal');
  await countClicks(page);
  await page.getByRole('link', { name: t('journal.didItPay') }).click();
  await expect(page.locator('[data-raise]')).toHaveAttribute('data-raise', 'paid', { timeout: 60_000 });
  const orders = await page.locator('[data-row="orders"] td').allInnerTexts();
  expect(Number(orders[1])).toBeGreaterThanOrEqual(14 * 3);
  expect(Number(orders[0])).toBeLessThan(Number(orders[1]));
  expect(await clicks(page)).toBe(1);
});
