import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { worldProducts } from '#test/world';
import type { CheckJob } from './job';

/** The catalogue read to its end in the panel: every offer once, and a link of one of them by one click. */
export const offers: CheckJob = {
  name: 'the catalogue of offers',
  run: async ({ context, extension, world }) => {
    const page = await context.newPage();
    await page.goto(extension.url('sidepanel.html#offers'));
    await page.getByRole('button', { name: 'Find offers' }).click();
    await page.getByRole('button', { name: /^Load all/ }).click();
    await expect(page.getByText("That's all.")).toBeVisible();
    const said = await page.locator('[data-part="offers"] [role="status"]').first().innerText();
    const rows = Number(/of (\d+) /.exec(said)?.[1]);
    const there = worldProducts('BR').filter(({ offer }) => offer !== null).length;
    assert.equal(rows, there, `the catalogue holds ${there} offers, ${said}`);
    const calls = world.requests().filter(({ operation }) => operation === 'productOfferV2').length;
    await page
      .getByRole('button', { name: /^Make link/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^Copied/ }).first()).toBeVisible();
    await page.close();
    return { offers: { rows, calls } };
  },
};
