import type { Page } from '@playwright/test';
import { connectShop } from '#test/e2e/consent';
import { expect, test } from '#test/e2e/fixtures';
import { openBoard, readBoard, rows, view } from '#test/e2e/rates/board';
import { applyButton, runningItem, withoutLag } from '#test/e2e/rates/review-at';
import { t } from '#test/e2e/shell/texts';
import { storedRows } from '#test/e2e/stored';
import { shopRequests, shopWrites } from './seller';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

const choose = (page: Page, name: string) => page.getByLabel(t('panel.shop.choose')).selectOption(name);

/** The accounts to choose from, in their order. */
async function choices(page: Page): Promise<[string, string]> {
  const options = page.getByLabel(t('panel.shop.choose')).locator('option');
  await expect(options).toHaveCount(2);
  return (await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) as [string, string];
}

test('a review stays with its shop, and another shop is never written to', async ({ ext, page, world }) => {
  const [first, second] = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined);
  await withoutLag(world, first!);
  await connectShop(page, ext, first!);
  await connectShop(page, ext, second!);
  const entry = await runningItem(world, first!.shopId);
  await openBoard(page, ext);
  const [a, b] = await choices(page);
  await choose(page, a);
  await page.goto(ext.url(`sidepanel.html#shop/${entry.item_id}`));
  await page.getByRole('button', { name: t('panel.shop.changeRate') }).click();
  await page.getByLabel(t('review.rateForAll')).fill('9,25');
  await expect(applyButton(page)).toBeEnabled();
  // The other shop: its own review, which is none. Nothing of the first can be sent from here.
  await choose(page, b);
  await expect(page.getByText(t('review.none.title'))).toBeVisible();
  await expect(applyButton(page)).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  // It is offered here, and beside its shop's name wherever that is chosen again.
  await expect(page.locator('[data-part="other-reviews"] a')).toHaveCount(1);
  await page.goto(ext.url('sidepanel.html#rates'));
  await expect(page.locator('[data-part="waiting-review"]')).toHaveCount(0);
  await choose(page, a);
  await page.locator('[data-part="waiting-review"]').click();
  await expect(page.getByLabel(t('review.rateForAll'))).toHaveValue('9,25');
  expect(shopWrites(world)).toEqual([]);
  await expect(applyButton(page)).toBeEnabled();
  await applyButton(page).click();
  await expect.poll(() => shopWrites(world).length).toBe(1);
  expect(new URLSearchParams(shopWrites(world)[0]?.query).get('shop_id')).toBe(String(first!.shopId));
});

test('no product of one shop is asked for with another shop’s token, whatever is switched', async ({ ext, page, world }) => {
  const [first, second] = world.accounts.shop.filter(({ market, note }) => market === 'BR' && note === undefined);
  await connectShop(page, ext, first!);
  await openBoard(page, ext);
  await readBoard(page);
  await view(page, 'all').click();
  await expect(rows(page).first()).toBeVisible();
  await page.goto('about:blank');
  await connectShop(page, ext, second!);
  await openBoard(page, ext);
  const select = page.getByLabel(t('panel.shop.choose'));
  const ids = await choices(page);
  for (const place of ['rates', 'shop', 'suggestions', 'journal', 'rates']) {
    await page.evaluate((hash) => location.assign(`#${hash}`), place);
    for (const id of [...ids, ...ids]) {
      await select.selectOption(id);
      await expect(select).toHaveValue(id);
      await expect(page.locator('main')).not.toBeEmpty();
    }
  }
  const products = await storedRows(page, 'products');
  const owner = new Map(products.map(({ itemId, accountId }) => [itemId, accountId]));
  const accounts = await page.evaluate(
    async () => (await chrome.storage.local.get('setting:shops'))['setting:shops'] as { id: string; shopId: string }[],
  );
  const asked = shopRequests(world).flatMap(({ path, query }) => {
    const params = new URLSearchParams(query);
    const shop = accounts.find(({ shopId }) => shopId === params.get('shop_id'))?.id;
    const named = params.get('item_id_list') ?? params.get('search_content') ?? '';
    return named === '' ? [] : named.split(',').map((id) => ({ path, id, shop }));
  });
  expect(asked.length, 'the shop that was read is looked at').toBeGreaterThan(20);
  expect(asked.filter(({ id, shop }) => owner.has(id) && owner.get(id) !== shop)).toEqual([]);
});
