import { expect, test } from '#test/e2e/fixtures';
import { dropFiles, untilRead } from '#test/e2e/reports/files/drop-files';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { billFile, conversionFile } from './seller-files';

test('a bill file is checked without a key, and says that it is from a file', async ({ ext, page }) => {
  const bill = billFile(120, 3);
  await openPanelAt(page, ext, 'bills');
  await expect(page.getByText(t('bills.noShop.title'))).toBeVisible();
  await dropFiles(page, [bill]);
  await untilRead(page);
  await page.goto(page.url().replace(/#.*$/, '#bills'));
  const row = page.locator('[data-bill]');
  await expect(row).toContainText(t('bills.fromFile'));
  await row.getByRole('button').click();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', '3 0');
  await expect(page.locator('[data-kind="fee"]')).toHaveAttribute('data-count', '3');
  await expect(page.locator('[data-part="findings"]')).toHaveAttribute('data-rows', '3');
  await expect(page.getByText(t('bills.noConversions.title'))).toBeVisible();
});

test.describe('conversions of a file', () => {
  test.beforeEach(async ({ ext, page }) => {
    await openPanelAt(page, ext, 'links');
    await dropFiles(page, [conversionFile(500)]);
    await untilRead(page);
  });

  test('the month’s sheet', async ({ page }) => {
    await page.goto(page.url().replace(/#.*$/, '#conversions/months'));
    await page.getByRole('combobox', { name: t('conversions.month') }).selectOption('202610');
    await expect(page.locator('[data-part="month"]')).toHaveAttribute('data-rows', '17');
    await expect(page.getByText(t('conversions.worksheet'))).toBeVisible();
    await expect(page.getByText(t('bills.fromFile'))).toBeVisible();
  });

  test('which affiliate sold this product', async ({ page }) => {
    await page.goto(page.url().replace(/#.*$/, '#conversions/product'));
    await page.getByRole('combobox', { name: t('conversions.period') }).selectOption('202610');
    const groups = page.locator('[data-part="groups"]');
    await expect(groups).toHaveAttribute('data-rows', '5');
    // The product of affiliates 4, 9 and 14.
    await groups.getByText('Produk 4').click();
    await expect(groups).toHaveAttribute('aria-label', t('conversions.part.affiliate'));
    await expect(groups).toHaveAttribute('data-rows', '3');
    for (const affiliate of [4, 9, 14]) await expect(groups.getByText(`Afiliasi ${affiliate}`, { exact: true })).toBeVisible();
  });
});
