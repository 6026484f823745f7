import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { dropFiles, imported, offerList, untilRead } from './drop-files';

test('an offer list shows its offers, with no key, and leads on to links of them', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [offerList()]);
  await untilRead(page);
  await imported(page, offerList().name)
    .getByRole('button', { name: t('imports.offers.show') })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-offer]')).toHaveCount(7);
  await expect(dialog.locator('[data-offer]').nth(1)).toContainText('Rp5.780.000');
  await dialog.getByRole('button', { name: t('imports.offers.copy', { name: 'Item 2' }) }).click();
  await expect(dialog.getByRole('button', { name: t('imports.offers.copied') })).toBeVisible();
  expect(await ext.clipboard()).toBe('https://s.shopee.co.id/AAAAAAA001');
  await dialog.getByRole('button', { name: t('imports.offers.toList_other', { number: 7 }) }).click();
  await expect(page).toHaveURL(/#bulk/);
});
