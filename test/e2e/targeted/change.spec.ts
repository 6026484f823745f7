import type { Page } from '@playwright/test';
import { requestsFor, shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { withoutLag } from '#test/e2e/rates/review-at';
import { t } from '#test/e2e/shell/texts';
import { trueCampaign } from './draft';

/** It runs, and has an end. */
const NAME = 'Lançamentos';

async function openCampaign(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const link = page.locator('[data-campaign]').filter({ hasText: NAME }).getByRole('link');
  await link.press('Enter');
  await expect(page.locator('[data-part="facts"]')).toBeVisible();
  await expect(page.getByRole('main'), 'keys go on where the campaign begins').toBeFocused();
  return new URL(page.url()).hash.split('/')[1] ?? '';
}

test('a shortened period is refused with its reason, and what else was changed is done', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await withoutLag(world, shop);
  await openCampaign(page, ext.url('sidepanel.html#targeted'));
  const before = await trueCampaign(world, shop, NAME);
  const [item, ...others] = before?.items ?? [];
  await page.getByRole('button', { name: t('targeted.edit'), exact: true }).click();
  const end = page.getByLabel(t('draft.end'), { exact: true });
  const kept = await end.inputValue();
  const earlier = `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T23:59`;
  await end.fill(earlier);
  await page.getByRole('button', { name: t('draft.step.products'), exact: true }).click();
  const rate = page.locator(`[data-part="chosen-products"] [data-item="${item?.itemId}"] input`);
  await rate.fill(String((item?.rate ?? 0) / 100 + 1).replace('.', ','));
  await page.getByRole('button', { name: t('draft.step.review'), exact: true }).click();
  await expect(page.locator('[data-part="changes"] [data-change="basics"]')).toContainText(t('draft.change.earlier'));
  await expect(page.locator('[data-part="changes"] [data-change="raised"]')).toContainText(t('draft.change.atOnce'));
  await page.getByRole('button', { name: t('draft.change.send'), exact: true }).click();

  const refused = page.locator('[data-part="refused"] [data-refused]');
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText(t('failure.periodRefused.says'));
  const after = await trueCampaign(world, shop, NAME);
  const risen = (item?.rate ?? 0) + 100;
  expect(after).toMatchObject({ items: [{ itemId: item?.itemId, rate: risen }, ...others], affiliateIds: before?.affiliateIds });

  // Back in writing the reason stands where the end is, and what is done is no change any more.
  await page.getByRole('button', { name: t('draft.change.again'), exact: true }).click();
  await expect(page.locator('[data-part="basics"]')).toContainText(t('failure.periodRefused.says'));
  await expect(end).toHaveValue(earlier);
  await end.fill(kept);
  await page.getByRole('button', { name: t('draft.step.review'), exact: true }).click();
  await expect(page.locator('[data-part="changes"]')).toContainText(t('draft.change.none'));
  expect(requestsFor(world, 'update_basic_info_of_targeted_campaign')).toHaveLength(1);
  expect(requestsFor(world, 'edit_product_list_of_targeted_campaign')).toHaveLength(1);
  expect(requestsFor(world, 'edit_affiliate_list_of_targeted_campaign')).toEqual([]);
});

test('terminates and says what goes on', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await withoutLag(world, shop);
  await openCampaign(page, ext.url('sidepanel.html#targeted'));
  const begin = page.getByRole('button', { name: t('targeted.end.begin') });
  const dialog = page.getByRole('dialog');
  await begin.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(begin, 'who left the dialog goes on where it was opened').toBeFocused();
  await begin.press('Enter');
  for (const key of ['stops', 'until', 'owed', 'open'] as const) await expect(dialog).toContainText(t(`targeted.end.${key}`));
  await dialog.getByRole('button', { name: t('targeted.end.do') }).click();
  await expect(dialog).toBeHidden();

  await expect(page.locator('[data-part="history"] [data-change="terminate"]')).toHaveAttribute('data-outcome', 'done');
  await expect(page.getByRole('button', { name: t('targeted.end.begin') })).toBeHidden();
  expect((await trueCampaign(world, shop, NAME))?.status).toBe('Terminating');
});
