import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { commissionReports, counted, dropFiles, imported, run, untilRead } from './drop-files';

/** What the eight reports say, each line once. */
const LINES = '1588';
const ORDERS = '1200';
const NET = '2157799436552';
/** Of the first alone, and of the first four, as `npm run read-exports` counts them. */
const LINES_OF_FIRST = '92';
const NET_OF_FOUR = '1204787353997';

test('a pile of eight files, one drop', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'links');
  await dropFiles(page, commissionReports());
  await untilRead(page);
  await expect(page.locator('[data-run][data-state="stored"]')).toHaveCount(8);
  await expect(page.locator('[data-import]')).toHaveCount(8);
  const all = counted(page, 'VN');
  await expect(all).toHaveAttribute('data-lines', LINES);
  await expect(all).toHaveAttribute('data-orders', ORDERS);
  await expect(all).toHaveAttribute('data-net', NET);
});

test('the same file again', async ({ ext, page }) => {
  const [first, second] = commissionReports();
  if (!first || !second) throw new Error('no samples');
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [first]);
  await untilRead(page);
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', LINES_OF_FIRST);
  await dropFiles(page, [{ ...first, name: 'a copy of it.csv' }, second]);
  await untilRead(page);
  await expect(run(page, 'a copy of it.csv')).toHaveAttribute('data-state', 'here');
  await expect(run(page, second.name)).toHaveAttribute('data-state', 'stored');
  await expect(page.locator('[data-import]')).toHaveCount(2);
  await imported(page, second.name)
    .getByRole('button', { name: t('imports.undo') })
    .click();
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', LINES_OF_FIRST);
});

test('undo the third of five imports', async ({ ext, page }) => {
  const [first, second, fourth, fifth, ...later] = commissionReports();
  // The newest one has lines that none of the others has.
  const third = later.at(-1);
  if (!first || !second || !third || !fourth || !fifth) throw new Error('no samples');
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [first, second, fourth, fifth]);
  await untilRead(page);
  const all = counted(page, 'VN');
  await expect(all).toHaveAttribute('data-net', NET_OF_FOUR);
  await dropFiles(page, [third]);
  await untilRead(page);
  await expect(all).not.toHaveAttribute('data-net', NET_OF_FOUR);
  const whole = await all.getAttribute('data-net');
  const row = imported(page, third.name);
  await row.getByRole('button', { name: t('imports.undo') }).click();
  await expect(all).toHaveAttribute('data-net', NET_OF_FOUR);
  await expect(row).toContainText(t('imports.undone'));
  await row.getByRole('button', { name: t('imports.restore') }).click();
  await expect(all).toHaveAttribute('data-net', whole ?? '');
});

test('earnings without any key', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'earnings');
  await expect(page.getByText(t('imports.dayZero'))).toBeVisible();
  await dropFiles(page, commissionReports());
  await untilRead(page);
  await page.getByRole('button', { name: /^Show earnings/ }).click();
  await expect(page.locator('[data-part="fresh"]')).toHaveAttribute('data-state', 'files');
  await expect(page.locator('.earnings__kpis')).toContainText('1.200');
  await page
    .getByRole('button', { name: t('earnings.sourceTable') })
    .first()
    .click();
  await expect(page.locator('[data-part="source"]')).toContainText('AffiliateCommissionReport202604191544.csv');
});
