import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { t, whole } from '#test/e2e/shell/texts';
import { worldProducts } from '#test/world';
import type { CheckJob } from './job';

/** The catalogue read to its end in the panel: every offer once, and a link of one of them by one click. */
export const offers: CheckJob = {
  name: 'the catalogue of offers',
  run: async ({ context, extension, world }) => {
    const page = await context.newPage();
    await page.goto(extension.url('sidepanel.html#offers'));
    await page.getByRole('button', { name: t('offers.find') }).click();
    await page.getByRole('button', { name: whole(['offers.readAll_one', 'offers.readAll_other']) }).click();
    await expect(page.getByText(t('offers.allRead'))).toBeVisible();
    const words = await page.locator('[data-part="offers"] [role="status"]').first().innerText();
    const rows = Number(whole(['offers.count_one', 'offers.count_other'], '(\\d+)').exec(words)?.[2]);
    const there = worldProducts('BR').filter(({ offer }) => offer !== null).length;
    assert.equal(rows, there, `the catalogue holds ${there} offers, ${words}`);
    const calls = world.requests().filter(({ operation }) => operation === 'productOfferV2').length;
    await page
      .getByRole('button', { name: t('offers.makeLink') })
      .first()
      .click();
    await expect(page.getByRole('button', { name: t('offers.copied') }).first()).toBeVisible();
    await page.close();
    return { offers: { rows, calls } };
  },
};
