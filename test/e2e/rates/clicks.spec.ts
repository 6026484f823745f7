import { shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { accountOf, editOf, pickProducts, rateWrites, setAms, trueEntries } from './rates';

test('a batch is reverted in two clicks, from the journal and from the page of its job', async ({ ext, page, world }) => {
  test.setTimeout(120_000);
  const shop = shopAccount(world);
  await page.goto(ext.url('options.html'));
  await setAms(world, shop.shopId, { lagMs: 0 });
  const accountId = await accountOf(page, shop.shopId);
  const { ongoing } = await pickProducts(world, shop.shopId);
  const entries = ongoing.filter(({ rate }) => rate < 1000).slice(0, 4);
  expect(entries).toHaveLength(4);
  const isBack = async () => {
    const now = new Map((await trueEntries(world, shop.shopId)).map(({ campaignId, rate }) => [campaignId, rate]));
    return entries.every(({ campaignId, rate }) => now.get(campaignId) === rate);
  };
  for (const from of ['journal', 'job'] as const) {
    await tell(page, 'job.applyRates', {
      requestId: `up-${from}`,
      accountId,
      shopConfirmed: false,
      changes: entries.map((entry) => editOf(entry, 1350)),
    });
    expect((await untilJob(page, `up-${from}`, ENDED)).state).toBe('done');
    const writes = rateWrites(world).length;
    // A page of its own each time: clicks are counted once.
    await page.goto('about:blank');
    await page.goto(ext.url(from === 'journal' ? 'sidepanel.html#journal' : `sidepanel.html#jobs/up-${from}`));
    if (from === 'job') {
      await expect(page.locator('[data-part="job-shop"]'), 'the head names the shop that the job works on').toBeVisible();
      await expect(page.getByRole('link', { name: t('jobs.rates.journal') })).toHaveAttribute('href', `#journal/up-${from}`);
    }
    const revert = page.getByRole('button', { name: t('journal.revertJob') }).first();
    await expect(revert).toBeVisible();
    await countClicks(page);
    await revert.click();
    const apply = page.getByRole('button', { name: 'Apply to 4 products' });
    await expect(apply).toBeEnabled();
    expect(rateWrites(world), 'nothing is sent before the review').toHaveLength(writes);
    await apply.click();
    await expect.poll(isBack).toBe(true);
    expect(await clicks(page)).toBe(2);
    const jobs = await storedRows(page, 'jobs');
    for (const { id } of jobs) await untilJob(page, id, ENDED);
  }
});

test('what ends soon is extended in three clicks', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await page.goto(ext.url('options.html'));
  await setAms(world, shop.shopId, { lagMs: 0 });
  const accountId = await accountOf(page, shop.shopId);
  await tell(page, 'job.readSuggestions', { requestId: 'read', accountId });
  await untilJob(page, 'read', ENDED);
  await page.goto(ext.url('sidepanel.html#suggestions'));
  const tab = page.getByRole('link', { name: /^Extend/ });
  await expect(tab).toBeVisible();
  await countClicks(page);
  await tab.click();
  await page.getByRole('button', { name: /^Review \d+$/ }).click();
  const apply = page.getByRole('button', { name: /^Apply to \d+ products$/ });
  await expect(apply).toBeEnabled();
  const before = rateWrites(world).length;
  await apply.click();
  await expect.poll(() => rateWrites(world).length).toBeGreaterThan(before);
  expect(await clicks(page)).toBeLessThanOrEqual(3);
});

test('what ends soon is extended in three clicks from the board, all of it', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await page.goto(ext.url('options.html'));
  await setAms(world, shop.shopId, { lagMs: 0 });
  const accountId = await accountOf(page, shop.shopId);
  await tell(page, 'job.readShop', { requestId: 'read', accountId, visible: [] });
  await untilJob(page, 'read', ENDED);
  await page.goto(ext.url('sidepanel.html#rates'));
  const tab = page.locator('[data-view="endsSoon"]');
  await expect(tab).toHaveText(/[1-9]\d*$/);
  await countClicks(page);
  await tab.click();
  await page.getByRole('button', { name: /^Extend all \d+$/ }).click();
  const apply = page.getByRole('button', { name: /^Apply to \d+ products?$/ });
  await expect(apply).toBeEnabled();
  const before = rateWrites(world).length;
  await apply.click();
  await expect.poll(() => rateWrites(world).length).toBeGreaterThan(before);
  expect(await clicks(page)).toBeLessThanOrEqual(3);
});

test('the journal is a file in two clicks at most', async ({ ext, page, world }) => {
  const shop = shopAccount(world);
  await page.goto(ext.url('options.html'));
  await setAms(world, shop.shopId, { lagMs: 0 });
  const accountId = await accountOf(page, shop.shopId);
  const entry = (await pickProducts(world, shop.shopId)).ongoing.find(({ rate }) => rate < 1000)!;
  await tell(page, 'job.applyRates', { requestId: 'up', accountId, shopConfirmed: false, changes: [editOf(entry, 1350)] });
  await untilJob(page, 'up', ENDED);
  await page.goto(ext.url('sidepanel.html#journal'));
  await expect(page.locator('[data-change]')).toHaveCount(1);
  await countClicks(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('journal.file'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('journal.csv'), exact: true }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  expect(await clicks(page)).toBeLessThanOrEqual(2);
});
