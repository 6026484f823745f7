import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { ENDED, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { accountOf, additionOf, editOf, pickProducts, rateWrites, setAms } from './rates';

test('the result names each reason once, hands out a file, and brings only the refused ones back to a review', async ({
  ext,
  page,
  world,
}) => {
  const { shopId } = shopAccount(world);
  await page.goto(ext.url('options.html'));
  const accountId = await accountOf(page, shopId);
  await setAms(world, shopId, { lagMs: 0 });
  const { ongoing, capped, free, barred } = await pickProducts(world, shopId);
  const changes = [
    ...ongoing.slice(0, 20).map((entry) => editOf(entry, 1600)),
    ...capped.slice(0, 3).map((entry) => editOf(entry, 1600)),
    ...[...free.slice(0, 2), ...barred.slice(0, 1)].map((id) => additionOf(id, 700)),
  ];
  await tell(page, 'job.applyRates', { requestId: 'result', accountId, shopConfirmed: false, changes });
  await page.goto(ext.url('sidepanel.html#jobs/result'));
  await untilJob(page, 'result', ENDED);
  await expect(page.getByText('22 of 26 products confirmed')).toBeVisible();
  await expect(page.locator('[data-reason="rateTooHigh"]')).toContainText('3 products');
  await expect(page.locator('[data-reason="productRefused"]')).toContainText('1 product');
  await page.getByRole('button', { name: /^refused 4$/ }).click();
  await expect(page.locator('[data-end]')).toHaveCount(4);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: t('jobs.rates.file') }).click();
  await page.getByRole('menuitem', { name: t('jobs.rates.csv') }).click();
  const lines = (await (await (await saving).createReadStream()).toArray()).join('').trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines.filter((line) => line.includes(capped[0]?.itemId ?? '?') && line.includes(';16%;'))).toHaveLength(1);
  const before = rateWrites(world).length;
  await page.getByRole('button', { name: 'Review 4 refused again' }).click();
  await expect(page.locator('[data-part="review"] [data-item]')).toHaveCount(4);
  expect(rateWrites(world), 'nothing is sent before the review says so').toHaveLength(before);
});
