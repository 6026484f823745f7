import { requestsFor, shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { check, createShopClient, setWorld } from '#test/world/open-platform/shop-client';

interface Entry {
  readonly campaign_id: number;
  readonly item_id: number;
  readonly campaign_status: string;
  readonly commission_rate: number;
}
const TEN_MINUTES = 600_000;

test('a rate that someone else has set is on screen within ten minutes', async ({ ext, context, world, guard }) => {
  const shop = shopAccount(world);
  const client = createShopClient(world, shop);
  await client.connect();
  await setWorld(world, 'ams', { shopId: shop.shopId, lagMs: 0 });
  const { entries } = await check<{ entries: Entry[] }>(world, `ams/state?shopId=${shop.shopId}`);
  const entry = entries.find(({ item_id, campaign_status, commission_rate }) => fits(item_id, campaign_status) && commission_rate < 60);
  if (!entry) throw new Error('no running entry');
  const panel = await context.newPage();
  await guard.follow(panel);
  await panel.clock.install();
  await panel.goto(ext.url(`sidepanel.html#shop/${entry.item_id}`));
  const today = panel.locator('[data-part="item"] .gap__top b').first();
  await expect(today).toHaveText(`${written(entry.commission_rate)}%`);
  const suggestions = requestsFor(world, 'batch_get_products_suggested_rate').length;
  expect(suggestions).toBeGreaterThan(0);

  const higher = entry.commission_rate + 7;
  const values = { campaign_ids: [entry.campaign_id], commission_rate: higher };
  expect((await client.ams('batch_edit_products_open_campaign_setting', values)).error).toBe('');
  // Nobody touches anything; ten minutes go by, in the worker and in the panel.
  await (await ext.worker()).evaluate((ms) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + ms;
  }, TEN_MINUTES);
  await panel.clock.runFor(TEN_MINUTES);
  await expect(today).toHaveText(`${written(higher)}%`);
  expect(requestsFor(world, 'batch_get_products_suggested_rate').length, 'suggestions are those of the day').toBe(suggestions);
});

/** Ids that a number holds; a rate that counts today. */
const fits = (itemId: number, status: string): boolean => Number.isSafeInteger(itemId) && status === 'Ongoing';

const written = (percent: number): string => String(percent).replace('.', ',');
