import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { expectedBadges, openSeller } from '#test/e2e/shops/seller';
import { demoShop } from './demo-account';
import type { CheckJob } from './job';

/** The side panel beside the product list: the page's products in its order, each with its rate. Needs the shop that `badges` connected. */
export const panel: CheckJob = {
  name: 'the panel beside Seller Centre',
  run: async ({ context, extension, world }) => {
    const shop = demoShop(world);
    const options = await context.newPage();
    await options.goto(extension.url('options.html'));
    const page = await context.newPage();
    await openSeller(page, shop);
    const side = await extension.openPanel(options);
    await page.bringToFront();
    const ids = await page.evaluate(() => window.__seller.rowIds());
    const rows = side.locator('[data-part="in-view"] [data-item]');
    await expect(rows).toHaveCount(ids.length);
    assert.deepEqual(
      await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item'))),
      ids,
      'other products than the page has',
    );
    const expected = await expectedBadges(world, shop.shopId, ids);
    const ranges = ids.map((id) => /\S+$/.exec(expected.get(id)?.trim() ?? '')?.[0] ?? '');
    const shown = () => rows.evaluateAll((all) => all.map((row) => row.querySelector('.gap__top')?.textContent ?? ''));
    const right = async () => (await shown()).filter((text, at) => text.endsWith(ranges[at]?.endsWith('%') ? ranges[at] : '%')).length;
    await expect.poll(right, { message: 'each product shows what AMS suggests', intervals: [50, 100] }).toBe(ids.length);
    const rates = await right();
    await side.evaluate(() => window.close()).catch((reason: unknown) => assert.ok(side.isClosed(), String(reason)));
    await page.close();
    await options.close();
    return { panel: { items: ids.length, rates } };
  },
};
