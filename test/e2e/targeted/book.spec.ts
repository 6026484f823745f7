import type { Page } from '@playwright/test';
import { shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { type Ext, expect, readTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { trueCampaign } from './draft';
import { storedNames } from './stored-names';

test.setTimeout(120_000);

const best = (page: Page) => page.getByRole('button', { name: t('book.best_other', { number: 10 }), exact: true });
const campaign = (page: Page) => page.getByRole('button', { name: t('book.campaign_other', { number: 10 }), exact: true });

/** The book of a shop whose orders were read: ten affiliates are known to have sold. */
async function openBook(page: Page, ext: Ext): Promise<void> {
  await openPanelAt(page, ext, 'affiliates');
  await expect(best(page)).toBeVisible({ timeout: 30_000 });
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
  // Who cannot promote just now is refused, and offered for repair.
  const refused = page.locator('[data-part="repair"] [data-refused]');
  const invited = async () => ((await trueCampaign(world, shop, name))?.affiliateIds.length ?? 0) + (await refused.count());
  await expect.poll(invited, { timeout: 30_000 }).toBe(10);
  const made = await trueCampaign(world, shop, name);
  expect(made?.affiliateIds.length).toBeGreaterThan(5);
  expect(made?.items.length).toBeGreaterThan(0);
  expect(made?.items.filter(({ rate }) => rate <= 0)).toEqual([]);
});

test('erases one affiliate everywhere', async ({ ext, page }) => {
  await openBook(page, ext);
  const first = page.locator('[data-part="affiliates"] [data-row="0"] bdi').first();
  const name = await first.innerText();
  const names = [name, name.toLowerCase().replaceAll(' ', '.')];
  // In a draft, in its name too.
  await best(page).click();
  await campaign(page).click();
  await page.getByRole('button', { name: t('draft.step.basics'), exact: true }).click();
  await page.getByLabel(t('draft.name'), { exact: true }).fill(`For ${name}`);
  await page.goto(page.url().replace(/#.*$/, '#affiliates'));
  await page.getByRole('searchbox', { name: t('book.search') }).fill(name);
  await first.click();
  const id = new URL(page.url()).hash.split('/')[1] ?? '';
  await page.getByLabel(t('book.note'), { exact: true }).fill(`${name} wants samples`);
  await page.getByRole('button', { name: t('book.save'), exact: true }).click();
  await expect(page.getByText(t('book.saved'), { exact: true })).toBeVisible();
  expect(await storedNames(page, names)).toEqual(expect.arrayContaining(['affiliateNotes', 'campaignDrafts', 'reportWords']));

  await page.getByRole('button', { name: t('book.erase'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('book.eraseDo'), exact: true })
    .click();
  await expect(page.getByText(t('book.erased'), { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await storedNames(page, names)).toEqual([]);
  // Its sales are still the shop's, under the number alone.
  await page.goto(page.url().replace(/#.*$/, '#affiliates'));
  await page.getByRole('searchbox', { name: t('book.search') }).fill(id);
  await expect(first).toHaveText(id);
});

test('finds samples among the shop’s orders without a number, and keeps those of an affiliate', async ({ ext, page, world }) => {
  const { shopId } = shopAccount(world);
  await openBook(page, ext);
  await page.locator('[data-part="affiliates"] [data-row="0"] bdi').first().click();
  await page.getByRole('button', { name: t('book.samples.search', { days: 90 }), exact: true }).click();
  const found = page.locator('[data-part="samples-found"]');
  const stop = page.getByRole('button', { name: t('book.samples.stop'), exact: true });
  await expect(found.locator('[data-row="0"]')).toBeVisible({ timeout: 60_000 });
  await expect(stop).toHaveCount(0, { timeout: 60_000 });
  const truth = (await (await fetch(`${world.http}/__world/ams/samples?shopId=${shopId}`)).json()) as { orderSn: string }[];
  const order = (await found.locator('[data-row="0"] [role="rowheader"]').innerText()).trim();
  expect(truth.map(({ orderSn }) => orderSn)).toContain(order);

  await found.locator('[data-row="0"] .vt__tick').click();
  await found.getByRole('button', { name: t('book.samples.add_one', { number: 1 }), exact: true }).click();
  const kept = page.locator('[data-part="samples-list"]');
  await expect(kept.getByText(order, { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(found.getByText(order, { exact: true })).toHaveCount(0);
});
