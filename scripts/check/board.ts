import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { gapOf, openBoard, readBoard, seenRows, trueRates } from '../../test/e2e/board';
import { demoShop } from './demo-shop';
import type { CheckJob } from './job';

/** The rates board: the whole shop read, what lies below the range held against what the world knows. Needs the shop that `badges` connected. */
export const board: CheckJob = {
  name: 'the rates board',
  run: async ({ context, extension, world }) => {
    const shop = demoShop(world);
    const page = await context.newPage();
    await openBoard(page, extension);
    await readBoard(page);
    const below = [...(await trueRates(world, shop.shopId)).values()].filter((one) => gapOf(one) > 0);
    await expect(page.locator('.rates')).toHaveAttribute('data-rows', String(below.length));
    const ids = new Set(below.map(({ id }) => id));
    const seen = await seenRows(page);
    assert.ok(seen.length > 5, `only ${seen.length} rows are drawn`);
    assert.ok(
      seen.every(({ id }) => ids.has(id)),
      'a row is not below the range',
    );
    await page.locator('[data-view="all"]').click();
    await expect(page.locator('.rates')).not.toHaveAttribute('data-rows', String(below.length));
    const rows = Number(await page.locator('.rates').getAttribute('data-rows'));
    await page.close();
    return { board: { rows, below: below.length } };
  },
};
