import { shopAccount } from '#test/e2e/consent';
import { clicks, countClicks } from '#test/e2e/count-clicks';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { shopWrites } from '#test/e2e/shops/seller';
import { storedRows, untilJob } from '#test/e2e/stored';
import type { ShopAccount, World } from '#test/world';
import { createShopClient } from '#test/world/open-platform/shop-client';
import { applyButton, type TrueEntry, trueEntries, withoutLag } from './review-at';

/** Item id → the lowest rate that AMS suggests, in per cent. */
async function lowestSuggested(world: World, shopId: number, ids: readonly string[]): Promise<Map<string, number>> {
  const answer = await fetch(`${world.http}/__world/ams/suggested?shopId=${shopId}&ids=${ids.join()}`);
  const ranges = (await answer.json()) as Record<string, readonly [number, number]>;
  return new Map(Object.entries(ranges).map(([id, [low]]) => [id, low]));
}

/** Leaves exactly so many products below their range, the seller has raised the others in Seller Centre. */
async function leaveBelow(world: World, shop: ShopAccount, count: number): Promise<(TrueEntry & { low: number })[]> {
  const entries = await trueEntries(world, shop.shopId);
  const lows = await lowestSuggested(
    world,
    shop.shopId,
    entries.map(({ item_id }) => item_id),
  );
  const below = entries
    .map((entry) => ({ ...entry, low: lows.get(entry.item_id) ?? 0 }))
    .filter((entry) => entry.commission_rate < entry.low);
  // What is on its way out cannot be changed by anybody: it stays below, and is raised by being added anew.
  const leaving = below.filter(
    ({ item_id, campaign_status }) =>
      campaign_status === 'Terminating' && entries.filter((other) => other.item_id === item_id).length === 1,
  );
  const running = below.filter(({ campaign_status }) => campaign_status === 'Ongoing');
  const left = [...leaving, ...running.slice(0, count - leaving.length)];
  expect(left.length).toBe(count);
  const seller = createShopClient(world, shop);
  await seller.connect();
  for (const { campaign_id, low } of below.filter((entry) => entry.campaign_status !== 'Terminating' && !left.includes(entry)))
    await seller.ams('batch_edit_products_open_campaign_setting', { campaign_ids: [Number(campaign_id)], commission_rate: low });
  return left;
}

test('raises 30 products in four clicks', async ({ ext, page, world }) => {
  test.setTimeout(120_000);
  const shop = shopAccount(world);
  await withoutLag(world, shop);
  const below = await leaveBelow(world, shop, 30);
  const before = shopWrites(world).length;
  await page.goto(ext.url('sidepanel.html#jobs'));
  await page.getByRole('button', { name: t('jobs.shop.read') }).click();
  await expect.poll(async () => (await storedRows(page, 'jobs')).length).toBe(1);
  await untilJob(page, (await storedRows(page, 'jobs'))[0]!.id, ['done'], 60_000);
  await page.goto('about:blank');
  await page.goto(ext.url('sidepanel.html#rates'));
  const view = page.locator('[data-view="below"]');
  await expect(view).toContainText('30');

  await countClicks(page);
  await view.click();
  await page.getByRole('checkbox', { name: t('rates.selectAll', { count: 30 }) }).click();
  await page.getByRole('button', { name: 'Review 30' }).click();
  await expect(page.getByRole('heading', { name: 'Review 30 changes' })).toBeVisible();
  await expect(page.locator('[data-part="cost"] [data-sum="then"]')).toContainText('+R$');
  await page.getByRole('button', { name: 'Apply to 30 products' }).click();
  await expect(page).toHaveURL(/#jobs\/./);
  expect(await clicks(page), 'clicks from the board to the job').toBe(4);

  const now = async () => {
    const entries = await trueEntries(world, shop.shopId);
    return below.filter((one) => entries.some(({ item_id, commission_rate }) => item_id === one.item_id && commission_rate === one.low))
      .length;
  };
  await expect.poll(now, { timeout: 30_000 }).toBe(30);
  const inputs = new Set(below.map(({ campaign_status, low }) => `${campaign_status === 'Terminating'} ${low}`));
  expect(shopWrites(world).length - before, 'one call for each different rate').toBe(inputs.size);
  await expect(applyButton(page)).toHaveCount(0);
});
