import type { Page } from '@playwright/test';
import { affiliateTest, expect, shopTest, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { connectStore, demoStore, openCampaigns } from '#test/e2e/shopline/shopline';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import type { World } from '#test/world';

const notice = (page: Page) => page.locator('[data-part="leftOut"]');
const oneLeftOut = '1 row could not be read and is not shown';
const breakRow = (world: World, operation: string) => world.setFaults([{ kind: 'brokenRow', operation, times: 1 }]);

affiliateTest('one broken offer leaves the other offers of its page', async ({ ext, page, world }) => {
  await page.goto(ext.url('sidepanel.html#offers'));
  breakRow(world, 'productOfferV2');
  await page.getByRole('button', { name: t('offers.find') }).click();
  await expect(page.getByText('49 of 49 loaded')).toBeVisible();
  await expect(notice(page)).toContainText(oneLeftOut);
  // The next search is whole, and there is no notice.
  await page.getByRole('button', { name: t('offers.find') }).click();
  await expect(page.getByText('50 of 50 loaded')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

affiliateTest('one broken feed leaves the others, and one broken row those of its feed', async ({ ext, page, world }) => {
  breakRow(world, 'listItemFeeds');
  await page.goto(ext.url('sidepanel.html#offers/feeds'));
  await expect(notice(page)).toContainText(oneLeftOut);
  breakRow(world, 'getItemFeedData');
  await page.getByLabel(t('feeds.feed'), { exact: true }).selectOption({ index: 1 });
  await expect(page.locator('[data-feed-item]').first()).toBeVisible();
  await expect(notice(page)).toContainText(oneLeftOut);
  // The list goes on behind the rows that were served, not behind those that could be read.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const offsets = () =>
    world
      .requests()
      .filter(({ operation }) => operation === 'getItemFeedData')
      .map(({ body }) => (JSON.parse(body) as { variables: { offset: number } }).variables.offset);
  await expect.poll(offsets).toEqual([0, 50]);
});

shopTest('one broken product leaves the others and the figures of the shop', async ({ ext, page, world }) => {
  breakRow(world, 'get_product_performance');
  await page.goto(ext.url('sidepanel.html#performance'));
  await expect(page.locator('[data-part="rows"]')).toContainText(t('performance.rowsUnread_one', { number: '1' }));
  await expect(page.locator('[data-part="kpis"] [data-kpi]').first()).toBeVisible();
  await expect(page.locator('[data-part="rows"] [role="row"]').nth(1)).toBeVisible();
});

shopTest(
  'one broken row of a shop’s products fails no page: the job is done, and its page says how many were not read',
  async ({ ext, page, world }) => {
    await page.goto(ext.url('sidepanel.html#jobs'));
    breakRow(world, 'get_open_campaign_added_product');
    await page.getByRole('button', { name: t('jobs.shop.read') }).click();
    await expect.poll(async () => (await storedRows(page, 'jobs')).length).toBe(1);
    const [job] = await storedRows(page, 'jobs');
    expect((await untilJob(page, job!.id, ENDED)).state).toBe('done');
    await page.goto(ext.url(`sidepanel.html#jobs/${job!.id}`));
    await expect(page.getByText(oneLeftOut)).toBeVisible();
  },
);

test('one broken row fails neither the list, the promotions, the products nor the orders of a store', async ({ ext, page, world }) => {
  const store = demoStore(world);
  breakRow(world, 'listAffiliateCampaigns');
  // The token is asked for the campaigns as it is connected: a broken row is no refusal.
  await connectStore(page, ext, store);
  breakRow(world, 'listAffiliateCampaigns');
  await openCampaigns(page, ext);
  await expect(page.getByRole('button', { name: `${t('campaigns.state.all')} 29` })).toBeVisible();
  await expect(page.getByText(t('campaigns.partial.title'))).toBeVisible();
  breakRow(world, 'searchPromotions');
  await page.getByRole('button', { name: t('campaigns.new'), exact: true }).click();
  await expect(notice(page)).toContainText(oneLeftOut);
  await page.goto(ext.url('sidepanel.html#campaigns'));
  breakRow(world, 'listAffiliateCampaignOrders');
  await page.getByRole('link', { name: 'Partner 25', exact: true }).click();
  await expect(page.locator('[data-part="name"]')).toHaveText('Partner 25');
  await expect(notice(page)).toContainText(oneLeftOut);
  await page.getByRole('button', { name: t('campaigns.edit') }).click();
  breakRow(world, 'searchProducts');
  await page.getByLabel(t('campaigns.product.find')).fill('demo');
  await page.getByRole('button', { name: t('campaigns.product.search'), exact: true }).click();
  await expect(page.locator('[data-product]')).toHaveCount(19);
  await expect(notice(page)).toContainText(oneLeftOut);
  // SHOPLINE tells no pages here: a full page leads to the next one, to the end.
  for (const shown of [39, 59, 79, 99, 119, 129]) {
    await page.getByRole('button', { name: t('campaigns.product.more') }).click();
    await expect(page.locator('[data-product]')).toHaveCount(shown);
  }
  await expect(page.getByRole('button', { name: t('campaigns.product.more') })).toHaveCount(0);
});
