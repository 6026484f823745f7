import { zipSync } from 'fflate';
import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { commissionReports, counted, dropFiles, imported, run, type SampleFile, untilRead } from './drop-files';

for (const [where, address] of [
  ['the settings', 'options.html#general'],
  ['the first page after the installation', 'first-run.html'],
] as const)
  test(`files dropped on ${where} are taken in, and Earnings shows them`, async ({ ext, page }) => {
    const [first] = commissionReports();
    if (!first) throw new Error('no samples');
    await page.goto(ext.url(address));
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await dropFiles(page, [first]);
    await untilRead(page);
    const dialog = page.getByRole('dialog', { name: t('imports.runs') });
    await expect(dialog.locator(`[data-run="${first.name}"]`)).toHaveAttribute('data-state', 'stored');
    await dialog.getByRole('button', { name: t('imports.close'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await openPanelAt(page, ext, 'earnings/files');
    await expect(imported(page, first.name)).toBeVisible();
  });

const text = (name: string, content: string): SampleFile => ({ name, bytes: new TextEncoder().encode(content) });

test('what is no report is refused, each by its reason, and nothing of it stays', async ({ ext, page }) => {
  const [first] = commissionReports();
  if (!first) throw new Error('no samples');
  const archive = zipSync({ 'inner.zip': zipSync({ 'a.csv': first.bytes }) });
  const cut = zipSync({ 'a.csv': first.bytes });
  const hostile = [
    text('columns.csv', 'c,'.repeat(20_000)),
    text('nul.csv', 'Order id,Order Time\0\n1,2\n'),
    text('page.xls', '<html><table><tr><td>Order id</td></tr></table></html>'),
    text('formula.csv', 'Order id,Order Time,Affiliate Net Commission(₱)\nA,2026-04-14 10:00:00,=1+1\n'),
    text('mixed.csv', 'Order id,Order Time,Affiliate Net Commission(₱),Price(RM)\nA,2026-04-14 10:00:00,1,2\n'),
    { name: 'cut.zip', bytes: cut.subarray(0, cut.length / 2) },
    { name: 'pile.zip', bytes: archive },
  ];
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [...hostile, first]);
  await untilRead(page);
  for (const { name } of hostile) await expect(page.locator(`[data-run^="${name}"]`)).toHaveAttribute('data-state', 'refused');
  await expect(page.locator('[data-run^="formula.csv"]')).toContainText('Affiliate Net Commission(₱)');
  await expect(run(page, first.name)).toHaveAttribute('data-state', 'stored');
  await expect(page.locator('[data-import]')).toHaveCount(1);
});

test('the same pile in two windows at once is taken in once', async ({ ext, page, context }) => {
  const pile = commissionReports();
  const other = await context.newPage();
  await openPanelAt(page, ext, 'earnings/files');
  await openPanelAt(other, ext, 'earnings/files');
  await Promise.all([dropFiles(page, pile), dropFiles(other, [...pile].reverse())]);
  await untilRead(page);
  await untilRead(other);
  for (const one of [page, other]) {
    await expect(one.locator('[data-run]:is([data-state="stored"], [data-state="here"])')).toHaveCount(8);
    await expect(one.locator('[data-import]')).toHaveCount(8);
    await expect(counted(one, 'VN')).toHaveAttribute('data-lines', '1588');
    await expect(counted(one, 'VN')).toHaveAttribute('data-net', '2157799436552');
  }
});
