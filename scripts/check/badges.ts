import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { connectShop } from '#scripts/browser/connect-shop';
import { type BadgeSeen, readBadges } from '#scripts/browser/read-badges';
import { expectedBadges, openSeller } from '#test/e2e/shops/seller';
import { demoShop } from './demo-account';
import type { CheckJob } from './job';

/** Suggested rates on the rows of Seller Centre's product list: each held against its row and against what the world knows of it. */
export const badges: CheckJob = {
  name: 'rates on Seller Centre',
  run: async ({ context, extension, world }) => {
    const shop = demoShop(world);
    const page = await context.newPage();
    await connectShop(page, extension, shop);
    await openSeller(page, shop);
    const ids = await page.evaluate(() => window.__seller.rowIds());
    let seen: readonly BadgeSeen[] = [];
    const check = async () => {
      seen = await readBadges(page);
      return seen.length;
    };
    await expect.poll(check, { message: 'every row has its badge', timeout: 20_000, intervals: [50, 100] }).toBe(ids.length);
    const expected = await expectedBadges(world, shop.shopId, ids);
    const right = seen.filter(({ id, row, text }) => id === row && text.startsWith(expected.get(id) ?? 'nothing')).length;
    await page.close();
    assert.equal(right, seen.length, 'a badge is wrong');
    assert.ok(right >= 20, `only ${right} badges`);
    return { badges: { shown: seen.length, right } };
  },
};
