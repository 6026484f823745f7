import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { affiliateTest, allAccountsTest, expect } from '#test/e2e/fixtures';
import { storedCount, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { t } from './texts';

const link = { accountId: null, subIds: null, presetId: null, again: false, how: 'api', title: null } as const;
const makeOne = (page: Page, nth: number) =>
  tell(page, 'link.make', { ...link, requestId: crypto.randomUUID(), url: productAddress(findProduct('BR', 'ordinary', nth)) });

allAccountsTest('says how much is kept, and makes room without touching what is the person’s own', async ({ ext, page }) => {
  await page.goto(ext.url('options.html'));
  expect((await makeOne(page, 0)).ok).toBe(true);
  await page.goto(ext.url('sidepanel.html#jobs'));
  await page.getByRole('button', { name: t('jobs.shop.read') }).click();
  await expect.poll(async () => (await storedRows(page, 'jobs')).length).toBe(1);
  await untilJob(page, (await storedRows(page, 'jobs'))[0]!.id, ['done']);
  await expect(page.getByText(/^As of \d\d:\d\d/)).toBeVisible();
  expect(await storedCount(page, 'products')).toBeGreaterThan(100);

  await page.goto(ext.url('options.html#vault'));
  await expect(page.getByText(/MB used of .* [MG]B/)).toBeVisible();
  await page.getByRole('button', { name: t('options.storage.prune') }).click();
  await expect(page.getByText(/rows removed$/)).toBeVisible();
  for (const table of ['products', 'entries', 'suggestions', 'suggestedRates'] as const)
    expect(await storedCount(page, table), table).toBe(0);
  expect(await storedCount(page, 'links')).toBe(1);
  expect(await storedCount(page, 'jobs')).toBe(1);
});

affiliateTest('records of a newer version are read, never written, and it says so', async ({ ext, page }) => {
  await page.goto(ext.url('options.html#vault'));
  expect((await makeOne(page, 1)).ok).toBe(true);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidecar', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await page.reload();
  await expect(page.getByText(t('failure.recordsNewer.says'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('options.storage.prune') })).toBeDisabled();
  const request = { addresses: ['https://shopee.com.br/product/1/2'], accountId: null, subIds: null, presetId: null, requestId: 'newer' };
  expect(await tell(page, 'job.bulkLinks', request)).toMatchObject({ ok: false, failure: { code: 'recordsNewer' } });
  expect(await storedCount(page, 'links')).toBe(1);
});
