import type { Page } from '@playwright/test';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { firstRunPage } from '#scripts/browser/first-run';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { expect, test } from '#test/e2e/stored-profile';
import { adSpendReport } from './ad-spend';
import { commissionReports, dropFiles, untilRead } from './drop-files';

const days = { from: '2026-04-13', to: '2026-04-18' };
const CAMPAIGNS = [
  { name: 'sub3', ...days, amount: 1_200_000, clicks: 400 },
  { name: 'SUB_40', ...days, amount: 2_600_000, clicks: 900 },
  { name: '[VN] Sub4 Video 1', ...days, amount: 1_300_000, clicks: 300 },
  { name: '[VN] Sub4 Video 2', ...days, amount: 1_100_000, clicks: 200 },
  { name: 'Summer sale', ...days, amount: 345_678, clicks: 77 },
];
const SPENT = CAMPAIGNS.reduce((sum, { amount }) => sum + amount, 0);
/** With a tax of so many per cent. */
const units = (amount: number, tax = 0): string => String((BigInt(amount) * BigInt(100 + tax) * 10n ** BigInt(AMOUNT_SCALE)) / 100n);

const table = (page: Page) => page.getByRole('grid', { name: t('ads.table') });
const row = (page: Page, name: string) => table(page).locator('.vt__body .vt__row:not([hidden])').filter({ hasText: name });
const total = (page: Page, id: string) => page.locator(`[data-part="ads"] [data-total="${id}"]`);

test('spend matched and remembered', async ({ live }) => {
  const before = await live();
  const page = await firstRunPage(before.context, before.extension);
  await openPanelAt(page, before.extension, 'earnings/files');
  await dropFiles(page, [...commissionReports(), adSpendReport('Ads.csv', CAMPAIGNS)]);
  await untilRead(page);
  await openPanelAt(page, before.extension, 'earnings/ads');
  await page.getByRole('button', { name: /^Show \d/ }).click();
  await expect(total(page, 'cost'), 'all of the file, its total row left out').toHaveAttribute('data-units', units(SPENT));
  await expect(row(page, 'sub3')).toContainText(`sub3 · ${t('ads.matchedBy.exact')}`);
  await expect(row(page, 'SUB_40')).toContainText(`sub40 · ${t('ads.matchedBy.normalised')}`);
  await expect(row(page, 'Sub4 Video')).toContainText(`sub4 · ${t('ads.matchedBy.contains')}`);
  await expect(row(page, 'Summer sale')).toContainText(t('ads.choose'));
  await expect(total(page, 'unmatched')).toHaveAttribute('data-units', units(345_678));

  await page.getByLabel(t('ads.tax', { market: 'Vietnam' })).fill('10');
  await page.keyboard.press('Enter');
  await expect(total(page, 'cost')).toHaveAttribute('data-units', units(SPENT, 10));
  await row(page, 'Summer sale').getByText('Summer sale').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('sub44');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Summer sale')).toContainText(`sub44 · ${t('ads.matchedBy.person')}`);
  await expect(total(page, 'unmatched')).toHaveCount(0);
  const result = await total(page, 'result').getAttribute('data-units');
  await before.guard.finish();
  await before.close();

  const { context, extension, guard, close } = await live();
  const again = await context.newPage();
  await openPanelAt(again, extension, 'earnings/ads');
  await again.getByRole('button', { name: /^Show \d/ }).click();
  await expect(row(again, 'Summer sale')).toContainText(`sub44 · ${t('ads.matchedBy.person')}`);
  await expect(total(again, 'cost'), 'with its tax').toHaveAttribute('data-units', units(SPENT, 10));
  await expect(total(again, 'result')).toHaveAttribute('data-units', result ?? '');
  await row(again, 'Summer sale').getByText('Summer sale').click();
  await again
    .getByRole('dialog')
    .getByRole('button', { name: t('ads.byItself') })
    .click();
  await expect(row(again, 'Summer sale')).toContainText(t('ads.choose'));
  await again.getByRole('button', { name: t('ads.undo'), exact: true }).click();
  await expect(row(again, 'Summer sale')).toContainText(`sub44 · ${t('ads.matchedBy.person')}`);
  await guard.finish();
  await close();
});
