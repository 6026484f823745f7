import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { shopWrites } from '#test/e2e/shops/seller';
import { applyButton, changeRateOf, reviewRow, runningItem, trueEntries, withoutLag } from './review-at';

const WAYS = ['Apply itself', 'Enter', 'the key of Apply', 'Tab'] as const;

for (const way of WAYS) {
  test(`what stands in a field of the review is what is sent: left by ${way}`, async ({ ext, page, world }) => {
    const shop = shopAccount(world);
    await withoutLag(world, shop);
    const entry = await runningItem(world, shop.shopId);
    await changeRateOf(page, ext, entry.item_id);
    await page.getByLabel(t('review.rateForAll')).fill('20');
    await expect(applyButton(page)).toBeEnabled();
    const row = reviewRow(page, entry.item_id);
    await row.getByRole('button', { name: /^Rate and cost of/ }).click();
    const field = row.getByLabel(t('review.rateHere'));
    await field.pressSequentially('7x');
    await expect(applyButton(page), 'what cannot be read holds it up').toBeDisabled();
    await expect(row.getByText(t('review.rateWrong'))).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await field.press('Backspace');
    await expect(field, 'typing a rate moves nothing away from under the fingers').toBeFocused();
    await field.press(',');
    await field.press('5');
    if (way === 'Apply itself') await applyButton(page).click();
    if (way === 'the key of Apply') await page.keyboard.press('Control+Enter');
    if (way === 'Enter') await field.press('Enter');
    if (way === 'Tab') await field.press('Tab');
    if (way === 'Enter' || way === 'Tab') await applyButton(page).click();
    await expect(page).toHaveURL(/#jobs\/./);
    const now = async () =>
      (await trueEntries(world, shop.shopId)).find(({ campaign_id }) => campaign_id === entry.campaign_id)?.commission_rate;
    await expect.poll(now).toBe(7.5);
    expect(shopWrites(world).length).toBe(1);
  });
}

test('a cost guards the moment it is typed', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  const entry = await runningItem(world, shop.shopId);
  await changeRateOf(page, ext, entry.item_id);
  await page.getByLabel(t('review.rateForAll')).fill('20');
  await expect(applyButton(page)).toBeEnabled();
  const row = reviewRow(page, entry.item_id);
  await row.getByRole('button', { name: /^Rate and cost of/ }).click();
  await row.getByLabel(t('review.costHere')).fill('99999');
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  await expect(applyButton(page)).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  // It is kept, though nothing but the field was left.
  await page.getByLabel(t('review.rateForAll')).click();
  await page.reload();
  await expect(row).toContainText('Break-even 0%');
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  expect(shopWrites(world)).toEqual([]);
});
