import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { formatNumber } from '#lib/domain/format';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { isLong } from '#test/proof';
import { chooseDays, dayBefore, expectFewOrders, openEarnings, setRows, untilRead, worldEarnings } from './earnings';

/** Lines of three months; a tenth of them unless all of a test's size is wanted. */
const ROWS = isLong ? 300_000 : 30_000;

test(`exports ${ROWS} rows while the panel answers`, async ({ ext, page, world }) => {
  test.setTimeout(isLong ? 900_000 : 120_000);
  await setRows(world, ROWS);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPanelAt(page, ext, 'links');
  await expectFewOrders(page);
  await openEarnings(page, ext);
  await untilRead(page, isLong ? 800_000 : 90_000);
  const period = { from: dayBefore(89), to: dayBefore(1) };
  await chooseDays(page, period);
  // Where a browser asks for a place, its own window is in front; without, the file goes to the downloads.
  await page.evaluate(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: t('earnings.more') }).click();
  await page.getByRole('menuitem', { name: t('earnings.exportAs', { format: 'CSV' }) }).click();
  await expect(page.getByRole('button', { name: t('earnings.stop'), exact: true })).toBeVisible();
  // Meanwhile the panel answers: another breakdown is drawn.
  await page.getByRole('combobox', { name: t('earnings.breakdown') }).selectOption('product');
  const table = page.getByRole('grid', { name: t('earnings.breakdown') });
  await expect(table.locator('.vt__body .vt__row').nth(3)).toBeVisible();
  await expect(page.getByRole('button', { name: t('earnings.stop'), exact: true }), 'the file is still being written').toBeVisible();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`earnings-${period.from}-${period.to}.csv`);
  const { lines } = await worldEarnings(world, period);
  expect(lines.length).toBeGreaterThan(0.8 * ROWS);
  // Names of products have line breaks, too. Of 300,000 lines no more is held than is looked for.
  const orders: string[] = [];
  let column = -1;
  Papa.parse<string[]>(readFileSync(await file.path(), 'utf8'), {
    skipEmptyLines: true,
    step: ({ data }) => {
      if (column < 0) column = data.indexOf(t('earnings.field.orderId'));
      else orders.push(data[column] ?? '');
    },
  });
  expect(orders.length).toBe(lines.length);
  const written = new Set(orders);
  expect(lines.filter(({ orderId }) => !written.has(orderId))).toEqual([]);
  await expect(
    page.getByRole('status').filter({ hasText: t('earnings.exported_other', { rows: formatNumber(lines.length, 'BR') }) }),
  ).toBeVisible();
});
