import type { Page } from '@playwright/test';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { storedNames } from './stored-names';

test.setTimeout(120_000);

/** The shop's numbers are read to the end. */
async function untilRead(page: Page): Promise<void> {
  await expect(page.locator('[data-reading="true"]')).toBeAttached({ timeout: 30_000 });
  await expect(page.locator('[data-reading="false"]')).toBeAttached({ timeout: 90_000 });
}

test('erases one affiliate everywhere', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'affiliates');
  await untilRead(page);
  const first = page.locator('[data-part="affiliates"] [data-row="0"] bdi');
  await expect(first.first()).toBeVisible();
  const name = await first.first().innerText();
  await first.first().click();
  const id = new URL(page.url()).hash.split('/')[1] ?? '';
  const username = name.toLowerCase().replaceAll(' ', '.');
  await page.getByLabel(t('book.note'), { exact: true }).fill(`${name} wants samples`);
  await page.getByRole('button', { name: t('book.save'), exact: true }).click();
  await expect(page.getByText(t('book.saved'), { exact: true })).toBeVisible();
  // In a draft too, with the name in that of the campaign.
  await page.goto(page.url().replace(/#.*$/, '#affiliates'));
  await page.getByRole('button', { name: t('book.best_other', { number: 10 }), exact: true }).click();
  await page.getByRole('button', { name: t('book.campaign_other', { number: 10 }), exact: true }).click();
  await page.getByRole('button', { name: t('draft.step.basics'), exact: true }).click();
  await page.getByLabel(t('draft.name'), { exact: true }).fill(`For ${name}`);
  await expect.poll(async () => (await storedNames(page, [name, username])).sort()).toEqual(
    expect.arrayContaining(['affiliateNotes', 'campaignDrafts', 'performanceNames', 'reportWords']),
  );

  await page.goto(page.url().replace(/#.*$/, `#affiliates/${id}`));
  await page.getByRole('button', { name: t('book.erase'), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('book.eraseDo'), exact: true }).click();
  await expect(page.getByText(t('book.erased'), { exact: true })).toBeVisible();
  expect(await storedNames(page, [name, username])).toEqual([]);
  // Its sales are still the shop's, under the number alone, and no reading names it again.
  await page.goto(page.url().replace(/#.*$/, '#affiliates'));
  await page.getByRole('button', { name: t('bills.readAgain'), exact: true }).click();
  await untilRead(page);
  await page.getByRole('searchbox', { name: t('book.search') }).fill(id);
  await expect(page.locator('[data-part="affiliates"]')).toHaveAttribute('data-rows', '1');
  await expect(first.first()).toHaveText(id);
  expect(await storedNames(page, [name, username])).toEqual([]);
});
