import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { counted, dropFiles, imported, run, type SampleFile, untilRead } from './drop-files';

/** A report of another program: its names are in no table, amounts have no currency. */
const report = (name: string, order: string): SampleFile => ({
  name,
  bytes: new TextEncoder().encode(`Ref,Quando,Peça,Base,Meu\n${order},2026-04-14 10:00:00,77,100,12.5\n`),
});

const tellColumn = (page: Page, head: string, meaning: string) =>
  page.getByRole('dialog').getByLabel(head, { exact: true }).selectOption({ label: meaning });

test('an unknown head asks once', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [report('mine.csv', '260414AAAAAAAA')]);
  await untilRead(page);
  await expect(run(page, 'mine.csv')).toHaveAttribute('data-state', 'needsMapping');
  await expect(page.locator('[data-import]'), 'nothing is guessed').toHaveCount(0);
  await page.getByRole('button', { name: t('imports.columns') }).click();
  const take = page.getByRole('button', { name: t('imports.columnsSave') });
  await expect(take).toBeDisabled();
  await tellColumn(page, 'Ref', 'Order id');
  await tellColumn(page, 'Quando', 'Order Time');
  await tellColumn(page, 'Peça', 'Item id');
  await tellColumn(page, 'Meu', 'Affiliate Net Commission');
  await expect(take).toBeEnabled();
  await take.click();
  await untilRead(page);
  // Its amounts have no currency: whose they are, only the person knows.
  await page.getByLabel(t('imports.market'), { exact: true }).selectOption({ label: 'Vietnam' });
  await page.getByRole('button', { name: t('imports.useAll_one', { number: 1 }) }).click();
  await expect(imported(page, 'mine.csv')).toBeVisible();
  await dropFiles(page, [report('mine again.csv', '260414BBBBBBBB')]);
  await untilRead(page);
  await expect(run(page, 'mine again.csv')).toHaveAttribute('data-state', 'needsAccount');
  await page.getByRole('button', { name: t('imports.useAll_one', { number: 1 }) }).click();
  await expect(imported(page, 'mine again.csv')).toBeVisible();
  await expect(counted(page, 'VN')).toHaveAttribute('data-orders', '2');
});

/** A commission report as it is today, with a column more, and with another name for the sub id. */
const changed = (name: string, order: string): SampleFile => ({
  name,
  bytes: new TextEncoder().encode(
    `Order id,Order Time,Item id,Model id,Promotion id,Item Total Commission(₫),Affiliate Net Commission(₫),Affiliate Item Status,Sub tag,Voucher\n${order},2026-04-14 10:00:00,77,1,2,20,12.5,Completed,spring,V1\n`,
  ),
});

test('new columns of a known report are named once, and that can be changed', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'earnings/files');
  await dropFiles(page, [changed('changed.csv', '260414AAAAAAAA')]);
  await untilRead(page);
  await expect(run(page, 'changed.csv'), 'it is read without them').toHaveAttribute('data-state', 'stored');
  await expect(imported(page, 'changed.csv')).toContainText('Sub tag, Voucher');
  const offer = page.locator('[data-question="unused"]');
  await expect(offer).toContainText('Sub tag, Voucher');
  await offer.getByRole('button', { name: t('imports.columns') }).click();
  await expect(page.getByRole('dialog')).toContainText('spring');
  await tellColumn(page, 'Sub tag', 'Sub_id1');
  await page.getByRole('button', { name: t('imports.columnsSave') }).click();
  await untilRead(page);
  await expect(run(page, 'changed.csv')).toHaveAttribute('data-state', 'stored');
  await expect(imported(page, 'changed.csv'), 'it is here once').toHaveCount(1);
  await expect(imported(page, 'changed.csv')).toContainText('Sub_id1');
  await expect(offer).toHaveCount(0);

  await dropFiles(page, [changed('later.csv', '260415BBBBBBBB')]);
  await untilRead(page);
  await expect(imported(page, 'later.csv'), 'it is remembered').toContainText('Sub_id1');
  await expect(offer).toHaveCount(0);
  await expect(counted(page, 'VN')).toHaveAttribute('data-lines', '2');

  const named = page.locator('[data-named="commission"]');
  await named.getByRole('button', { name: t('imports.named.change') }).click();
  await tellColumn(page, 'sub tag', 'Sub_id2');
  await page.getByRole('button', { name: t('imports.columnsSave') }).click();
  await expect(named).toContainText('Sub_id2');
  await dropFiles(page, [changed('later.csv', '260415BBBBBBBB')]);
  await untilRead(page);
  await expect(imported(page, 'later.csv')).toHaveCount(1);
  await expect(imported(page, 'later.csv')).toContainText('Sub_id2');
  await named.getByRole('button', { name: /^Forget/ }).click();
  await expect(named).toHaveCount(0);
});
