import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { clickReport, commissionReports, dropFiles, imported, untilRead } from './drop-files';

/** Clicks of the shipped report, all of 14 April. */
const CLICKS = '40';

test('clicks beside what was earned', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [...commissionReports(), clickReport()]);
  await untilRead(page);
  // A click report has no amounts: its country, only the person knows.
  await page.getByLabel(t('imports.market'), { exact: true }).selectOption({ label: 'Vietnam' });
  await page.getByRole('button', { name: t('imports.useAll_one', { number: 1 }) }).click();
  await expect(imported(page, clickReport().name)).toBeVisible();
  await page.getByRole('button', { name: /^Show earnings/ }).click();
  const breakdown = page.locator('[data-part="breakdown"]');
  await breakdown.getByRole('combobox').selectOption({ label: t('earnings.by.subId') });
  const told = breakdown.locator('[data-part="clicks"]');
  await expect(told).toHaveAttribute('data-clicks', CLICKS);
  await expect(told, 'days without a click report are told').toContainText('No click report covers');
  await breakdown.getByRole('button', { name: t('earnings.figure.clicks'), exact: true }).click();
  await breakdown.getByRole('button', { name: t('earnings.copyTable') }).click();
  await expect(breakdown.getByText(t('earnings.copied'), { exact: true })).toBeVisible();
  const [head = '', ...rows] = (await ext.clipboard()).split('\n');
  const column = head.split('\t').indexOf(t('earnings.figure.clicks'));
  const clicks = rows.map((row) => Number(row.split('\t')[column]));
  expect(
    clicks.reduce((sum, one) => sum + one, 0),
    'the groups have all clicks together',
  ).toBe(Number(CLICKS));
  expect(clicks, 'the most first').toEqual(clicks.toSorted((one, other) => other - one));
  // Without its report nothing is known of clicks, and nothing is 0.
  await openPanelAt(page, ext, 'earnings/files');
  await imported(page, clickReport().name)
    .getByRole('button', { name: t('imports.undo') })
    .click();
  await page.getByRole('button', { name: /^Show earnings/ }).click();
  await breakdown.getByRole('combobox').selectOption({ label: t('earnings.by.subId') });
  await expect(told).toHaveAttribute('data-state', 'none');
  await expect(breakdown.getByRole('button', { name: t('earnings.figure.clicks'), exact: true })).toHaveCount(0);
});
