import type { Page } from '@playwright/test';
import { shopAccount } from '#test/e2e/consent';
import { type Ext, expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { openSeller } from '#test/e2e/shops/seller';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import type { World } from '#test/world';
import { accountOf, editOf, pickProducts, rateWrites, setAms, type TrueEntry, trueEntries } from './rates';

/** The shop's lists hardly lag, and one of our own pages is in front. */
async function begin(page: Page, ext: Ext, world: World) {
  const shop = shopAccount(world);
  await page.goto(ext.url('options.html'));
  await setAms(world, shop.shopId, { lagMs: 0 });
  return { shop, accountId: await accountOf(page, shop.shopId), products: await pickProducts(world, shop.shopId) };
}

const openJournal = (page: Page, ext: Ext) => page.goto(ext.url('sidepanel.html#journal'));
const rateOf = async (world: World, shopId: number, { campaignId }: TrueEntry) =>
  (await trueEntries(world, shopId)).find((entry) => entry.campaignId === campaignId)?.rate;

test('put back: a new change, after a dialog that says what stays owed', async ({ ext, page, world }) => {
  const { shop, accountId, products } = await begin(page, ext, world);
  const entry = products.ongoing.find(({ rate }) => rate < 1000)!;
  await tell(page, 'job.applyRates', { requestId: 'up', accountId, shopConfirmed: false, changes: [editOf(entry, 1350)] });
  expect((await untilJob(page, 'up', ENDED)).state).toBe('done');
  await openJournal(page, ext);
  const change = page.locator('[data-change]');
  await expect(change).toHaveCount(1);
  await expect(change.locator('[data-part="change"]')).toContainText('→ 13,5%');
  await change.getByRole('button', { name: /^Revert/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('keep the higher rate for 7 full days');
  await dialog.getByRole('button', { name: 'Review 1' }).click();
  expect(rateWrites(world), 'the dialog sends nothing').toHaveLength(1);
  await page.getByRole('button', { name: 'Apply to 1 product' }).click();
  await expect.poll(() => rateOf(world, shop.shopId, entry)).toBe(entry.rate);
  await openJournal(page, ext);
  await expect(change).toHaveCount(2);
  await expect(change.first().locator('[data-part="change"]')).toContainText('13,5% →');
  await expect(change.last().locator('[data-part="change"]')).toContainText('→ 13,5%');
});

test('a change made in Seller Centre is entered as changed outside', async ({ ext, page, world, context }) => {
  const { shop, accountId, products } = await begin(page, ext, world);
  const [theirs, ours] = products.ongoing.filter(({ rate }) => rate < 1000);
  await tell(page, 'job.readShop', { requestId: 'first', accountId, visible: [] });
  await untilJob(page, 'first', ENDED);
  expect(await storedRows(page, 'journal'), 'the first reading enters nothing').toEqual([]);
  const seller = await context.newPage();
  await openSeller(seller, shop);
  const answer = await seller.evaluate(
    async ([itemId, shopId]) =>
      (await fetch(`/__seller/rate?shop=${shopId}`, { method: 'POST', body: JSON.stringify({ itemId, percent: 12.34 }) })).status,
    [theirs!.itemId, String(shop.shopId)] as const,
  );
  expect(answer).toBe(200);
  await seller.close();
  await tell(page, 'job.applyRates', { requestId: 'own', accountId, shopConfirmed: false, changes: [editOf(ours!, 1100)] });
  for (const requestId of ['second', 'third']) {
    await tell(page, 'job.readShop', { requestId, accountId, visible: [] });
    await untilJob(page, requestId, ENDED);
  }
  await openJournal(page, ext);
  const outside = page.locator('[data-by="outside"]');
  await expect(outside).toHaveCount(1);
  await expect(outside.locator('[data-part="change"]')).toContainText('→ 12,34%');
  await expect(outside).toContainText(t('journal.seenOutside'));
  await expect(page.locator('[data-by="thisBrowser"]'), 'what this browser did is its own').toHaveCount(1);
  await page.getByRole('button', { name: t('journal.filters') }).click();
  await page.getByLabel(t('journal.who')).selectOption('outside');
  await expect(page.locator('[data-change]')).toHaveCount(1);
});
