import type { Page } from '@playwright/test';
import { shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { type Ext, expect, shopTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { trueCampaign } from './draft';

test.setTimeout(120_000);

const best = (page: Page) => page.getByRole('button', { name: t('book.best_other', { number: 10 }), exact: true });
const campaign = (page: Page) => page.getByRole('button', { name: t('book.campaign_other', { number: 10 }), exact: true });

/** The book of a shop whose orders are being read, once ten affiliates are known to have sold. */
async function openBook(page: Page, ext: Ext): Promise<void> {
  await openPanelAt(page, ext, 'affiliates');
  await expect(best(page)).toBeVisible({ timeout: 60_000 });
}

test('a campaign with the ten best in three clicks from the book', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await openBook(page, ext);
  await countClicks(page);
  await best(page).click();
  await campaign(page).click();
  // With what they sold, each at its proposed rate, a name and a message: all is shown once more before it is sent.
  const summary = page.locator('[data-part="summary"]');
  await expect(summary).toContainText(t('book.campaign.message'), { timeout: 30_000 });
  const name = await summary.locator('dd').first().innerText();
  await page.getByRole('button', { name: t('draft.send'), exact: true }).click();
  expect(await clicks(page)).toBe(3);
  await expect.poll(async () => (await trueCampaign(world, shop, name))?.affiliateIds.length, { timeout: 30_000 }).toBe(10);
  const made = await trueCampaign(world, shop, name);
  expect(made?.items.length).toBeGreaterThan(0);
  expect(made?.items.filter(({ rate }) => rate <= 0)).toEqual([]);
});
