import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { setAms, trueEntries } from '#test/e2e/rates/rates';
import { t, whole } from '#test/e2e/shell/texts';
import { storedCount, storedRows } from '#test/e2e/stored';
import { demoShop } from './demo-account';
import type { CheckJob } from './job';

/** So much for every product below its suggestion: for some it is more than Shopee takes. In per cent. */
const RATE = 16;

/**
 * Rates set from the board through the review: what the job told of each product is held against what the world then has. Needs the shop
 * that `badges` connected.
 */
export const rates: CheckJob = {
  name: 'rates from the board',
  run: async ({ context, extension, world }) => {
    const { shopId } = demoShop(world);
    await setAms(world, shopId, { lagMs: 500 });
    const page = await context.newPage();
    await page.goto(extension.url('sidepanel.html#jobs'));
    await page.getByRole('button', { name: t('jobs.shop.read'), exact: true }).click();
    const readings = async () =>
      (await storedRows(page, 'jobs')).filter(({ kind, state }) => kind === 'readShop' && state === 'done').length;
    await expect.poll(readings, { message: 'the shop is read', timeout: 60_000, intervals: [100, 250] }).toBeGreaterThan(0);
    await page.goto('about:blank');
    await page.goto(extension.url('sidepanel.html#rates'));
    const everything = page.locator('[data-view="all"]');
    await expect(everything).toContainText(/\d/);
    await everything.click();
    const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    assert.equal(rows, await storedCount(page, 'products'), 'the board shows another number of products than is kept');
    const below = page.locator('[data-view="below"]');
    await expect(below).toContainText(/\d/);
    await below.click();
    await page.getByRole('checkbox', { name: whole(['rates.selectAll'], '\\d+') }).click();
    await page.getByRole('button', { name: whole(['rates.review'], '[1-9]\\d*') }).click();
    await page.getByRole('combobox', { name: t('review.target'), exact: true }).selectOption('typed');
    await page.getByLabel(t('review.rateForAll')).fill(String(RATE));
    const apply = page.getByRole('button', { name: whole(['review.apply_one', 'review.apply_other']) });
    const asked = Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0]);
    await apply.click();
    await expect(page).toHaveURL(/#jobs\/./);
    const reported = page.getByText(whole(['jobs.rates.set_one', 'jobs.rates.set_other'], '\\d+'));
    await expect(reported).toBeVisible({ timeout: 60_000 });
    const [done = 0, all = 0] = ((await reported.textContent())?.match(/\d+/g) ?? []).map(Number);
    const journal = (await storedRows(page, 'journal')).filter(({ by, after }) => by === 'thisBrowser' && after === RATE * 100);
    const refused = journal.filter(({ outcome }) => outcome === 'refused');
    const truth = new Set(
      (await trueEntries(world, shopId)).filter(({ rate, status }) => rate === RATE * 100 && status !== 'Gone').map(({ itemId }) => itemId),
    );
    const applied = journal.filter(({ itemId, outcome }) => outcome === 'done' && truth.has(itemId ?? '')).length;
    await page.close();
    assert.equal(all, asked, 'other products were asked for');
    assert.equal(applied, done, 'told done, and the world holds another rate');
    assert.equal(applied + refused.length, asked, 'a product has no outcome');
    assert.ok(
      refused.every(({ itemId, failure }) => failure !== null && !truth.has(itemId ?? '')),
      'a refused product has the rate, or no reason',
    );
    return { board: { rows }, applied, refused: refused.length, journal: journal.length };
  },
};
