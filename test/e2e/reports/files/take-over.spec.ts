import { connectKeyless } from '#scripts/browser/connect-keyless';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { commissionReports, counted, dropFiles, imported, untilRead } from './drop-files';

test('files that came before two accounts of their market are asked about once', async ({ ext, page, context, world }) => {
  const [first, second] = commissionReports();
  if (!first || !second) throw new Error('no samples');
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [first, second]);
  await untilRead(page);
  // Read anew, so that both files are in what is counted.
  await page.reload();
  await expect(counted(page, 'VN')).toHaveAttribute('data-net', /\d/);
  const before = await counted(page, 'VN').getAttribute('data-net');
  await page.goto('about:blank');

  const options = await context.newPage();
  const account = demoAccount(world, 'VN');
  const other = { ...account, affiliateId: `${account.affiliateId.slice(0, -1)}${(Number(account.affiliateId.at(-1)) + 1) % 10}` };
  await connectKeyless(options, ext, account);
  await connectKeyless(options, ext, other);
  await openPanelAt(page, ext, 'earnings/files');
  const question = page.locator('[data-question="owner"]');
  await expect(question).toContainText(t('imports.ask.adopt', { market: 'Vietnam' }));
  await expect(imported(page, first.name)).toContainText(t('earnings.filesOf', { market: 'Vietnam' }));
  const choice = question.getByRole('combobox', { name: t('imports.account') });
  const label = (await choice.locator('option').allTextContents()).find((text) => text.includes(other.affiliateId));
  await choice.selectOption({ label: label ?? '' });
  await question.getByRole('button', { name: t('imports.useAll_other', { number: 2 }) }).click();
  await expect(question).toHaveCount(0);
  for (const { name } of [first, second]) await expect(imported(page, name)).toContainText(other.affiliateId);
  await expect(counted(page, 'VN')).toHaveAttribute('data-net', before ?? '');
  await page.reload();
  await expect(imported(page, first.name)).toContainText(other.affiliateId);
  await expect(question).toHaveCount(0);
});
