import type { Page } from '@playwright/test';
import { expect, shoplineTest, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { campaignOf, connectStore, demoStore, openCampaigns, REFERENCE_BODY, storedShopline, storeRequests } from './shopline';

/** Writes what every new campaign needs. */
async function fillIn(page: Page, name: string, code: string): Promise<void> {
  await page.getByRole('button', { name: t('campaigns.new'), exact: true }).click();
  await page.getByLabel(t('campaigns.field.name'), { exact: true }).fill(name);
  await page.getByLabel(t('campaigns.field.code'), { exact: true }).fill(code);
}

test("connects a store and creates the reference's campaign", async ({ ext, page, world }) => {
  const store = demoStore(world);
  await connectStore(page, ext, store);
  await openCampaigns(page, ext);
  await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
  // Its first page and the one after it: 30 campaigns, each with its state.
  await expect(page.getByRole('button', { name: `${t('campaigns.state.all')} 30` })).toBeVisible();
  await fillIn(page, 'Iris spring', 'partner7');
  await expect(page.getByText(t('campaigns.problem.codeTaken'))).toBeVisible();
  await page.getByLabel(t('campaigns.field.code'), { exact: true }).fill('iris123');
  await page.getByLabel(t('campaigns.field.value.percentage'), { exact: true }).fill('10');
  await page.getByLabel(t('campaigns.field.minimum')).fill('500');
  // By the store's clock in Taipei; UTC goes out.
  await page.getByLabel(t('campaigns.field.start'), { exact: true }).fill('2026-01-01T08:00');
  await page.getByRole('button', { name: t('campaigns.create') }).click();
  await expect(page.getByRole('heading', { name: 'Iris spring' })).toBeVisible();
  expect(storeRequests(world, 'createAffiliateCampaign').map(({ body }) => body)).toEqual([REFERENCE_BODY]);
  expect(await campaignOf(world, store, 'iris123')).toMatchObject({ name: 'Iris spring', end_at: null, affiliate_percentage: 10 });
  await expect(page.getByLabel(t('campaigns.share.link'), { exact: true })).toHaveValue(/sl-ref=iris123/);
});

shoplineTest('null means none', async ({ ext, page, world }) => {
  const store = demoStore(world);
  await openCampaigns(page, ext);
  await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
  await fillIn(page, 'Nothing at all', 'none-1');
  await page.getByRole('radio', { name: t('campaigns.field.reward.none') }).click();
  await page.getByLabel(t('campaigns.field.promotion'), { exact: true }).selectOption('none');
  await page.getByRole('button', { name: t('campaigns.create') }).click();
  await expect(page.getByRole('heading', { name: 'Nothing at all' })).toBeVisible();
  const [sent] = storeRequests(world, 'createAffiliateCampaign');
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    name: 'Nothing at all',
    code: 'none-1',
    reward_type: null,
    promotion_id: null,
    apply_on: 'order',
    apply_method: 'all',
    end_at: null,
  });
  expect(await campaignOf(world, store, 'none-1')).toMatchObject({ reward_type: null, promotion_id: null, end_at: null });
  expect((await storedShopline(world, store)).campaigns).toHaveLength(31);
});

shoplineTest('replaces products without losing the old ones by accident', async ({ ext, page, world }) => {
  const store = demoStore(world);
  await openCampaigns(page, ext);
  const before = await campaignOf(world, store, 'partner25');
  const [first, second, third] = before?.campaign_products ?? [];
  await page.getByRole('link', { name: 'Partner 25', exact: true }).click();
  await page.getByRole('button', { name: t('campaigns.edit') }).click();
  // The present products are read and shown; one is ticked off, a new one is added with its own percentage.
  await page.locator(`[data-line="${second?.product_id}"] input`).click();
  await page.getByLabel(t('campaigns.product.find')).fill('SL-0040');
  await page.getByRole('button', { name: t('campaigns.product.search'), exact: true }).click();
  const found = page.locator('[data-product]');
  await expect(found).toHaveCount(1);
  const added = (await found.getAttribute('data-product')) ?? '';
  await found.getByRole('button').click();
  await page.locator(`[data-line="${added}"] input`).fill('7.5');
  // Meanwhile somebody changes the list elsewhere: nothing is replaced blindly.
  const elsewhere = (lines: readonly object[]) =>
    fetch(`${world.http}/v1/affiliate_campaigns/${before?.id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${store.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ campaign_products: lines }),
    });
  await elsewhere([
    ...(before?.campaign_products ?? []).map(({ id, product_id }) => ({ id, product_id })),
    { product_id: '5ce0d084e388096bdb229a59', affiliate_percentage: 3 },
  ]);
  await page.getByRole('button', { name: t('campaigns.save') }).click();
  await expect(page.getByText(t('failure.storeChanged.says'))).toBeVisible();
  expect((await campaignOf(world, store, 'partner25'))?.campaign_products).toHaveLength(4);
  // As it was seen, it is replaced: what stays is named by its id, so that it keeps its own commission.
  await elsewhere((before?.campaign_products ?? []).map(({ id, product_id }) => ({ id, product_id })));
  await page.getByRole('button', { name: t('campaigns.save') }).click();
  await expect(page.getByRole('heading', { name: 'Partner 25', exact: true })).toBeVisible();
  const sent = storeRequests(world, 'updateAffiliateCampaign').at(-1);
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    campaign_products: [
      { id: first?.id, product_id: first?.product_id },
      { id: third?.id, product_id: third?.product_id },
      { product_id: added, affiliate_percentage: 7.5 },
    ],
  });
  const after = await campaignOf(world, store, 'partner25');
  expect(after?.campaign_products.map(({ id, product_id }) => (product_id === added ? added : id))).toEqual([first?.id, third?.id, added]);
});

shoplineTest('says what cannot be changed', async ({ ext, page, world }) => {
  await openCampaigns(page, ext);
  await page.getByRole('link', { name: 'Partner 28', exact: true }).click();
  await page.getByRole('button', { name: t('campaigns.edit') }).click();
  await expect(page.locator('[data-part="fixed"]')).toContainText('Code partner28');
  await expect(page.getByLabel(t('campaigns.field.code'), { exact: true })).toHaveCount(0);
  await page.getByLabel(t('campaigns.field.partnerEmail')).fill('new.partner@example.com');
  await page.getByRole('button', { name: t('campaigns.save') }).click();
  await expect(page.getByText('new.partner@example.com')).toBeVisible();
  expect(JSON.parse(storeRequests(world, 'updateAffiliateCampaign')[0]?.body ?? '')).toEqual({
    partner_info: { name: 'Demo Partner 28', email: 'new.partner@example.com' },
  });
  // What is fixed is chosen anew, in a form filled like the old one.
  await page.getByRole('button', { name: t('campaigns.copyAsNew') }).click();
  await expect(page.getByLabel(t('campaigns.field.value.amount'), { exact: true })).toHaveValue('47');
  await expect(page.getByLabel(t('campaigns.field.code'), { exact: true })).toHaveValue('');
  await expect(page.getByText(t('campaigns.fixed.says'))).toBeVisible();
});

shoplineTest('mails a report once, says so when nobody knows, and deletes only when asked', async ({ ext, page, world }) => {
  const store = demoStore(world);
  await openCampaigns(page, ext);
  await page.getByRole('link', { name: 'Partner 29', exact: true }).click();
  await expect(page.locator('[data-part="sums"]')).toBeVisible();
  world.setFaults([{ kind: 'status', status: 503, operation: 'exportAffiliateCampaignReport', times: 1 }]);
  await page.getByRole('button', { name: t('campaigns.report'), exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('partner29@example.com');
  await page.getByRole('button', { name: t('campaigns.report.do') }).click();
  await expect(page.getByText(t('campaigns.report.unknownNext'))).toBeVisible();
  expect(storeRequests(world, 'exportAffiliateCampaignReport'), 'it is not sent again').toHaveLength(1);
  // A quick-checkout link for a chosen product.
  await page.getByRole('button', { name: t('campaigns.product.search'), exact: true }).click();
  await page.locator('[data-product]').first().getByRole('button').click();
  await page.getByRole('button', { name: t('campaigns.express.make') }).click();
  await expect(page.getByLabel(t('campaigns.express.link'))).toHaveValue(/express_checkout\?products=.*sl-ref=partner29$/);
  // Nothing of a buyer lies on the disk.
  const rows = JSON.stringify(await everyRow(page));
  expect(rows).toContain('2026');
  expect(rows).not.toMatch(/Demo Buyer|buyer\d+@example|\+88690000|Demo Road/);
  await page.getByRole('button', { name: t('campaigns.delete'), exact: true }).click();
  expect(await campaignOf(world, store, 'partner29')).toBeDefined();
  await page.getByRole('button', { name: t('campaigns.delete.do') }).click();
  await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
  await expect(page.locator('[data-campaign="partner29"]')).toHaveCount(0);
  expect(await campaignOf(world, store, 'partner29')).toBeUndefined();
});

test('says why a store cannot be worked with, and changes nothing in one that is read-only', async ({ ext, page, world }) => {
  await connectStore(page, ext, demoStore(world, 'feature not'));
  await openCampaigns(page, ext);
  await expect(page.getByText(t('failure.storeNoFeature.says'))).toBeVisible();
  await connectStore(page, ext, demoStore(world, 'affiliate campaigns not'));
  await openCampaigns(page, ext);
  await page.getByLabel(t('campaigns.chooseStore'), { exact: true }).selectOption({ label: 'Demo Store 13 · SHOPLINE' });
  await expect(page.getByText(t('failure.storeNoScope.says'))).toBeVisible();
  await connectStore(page, ext, demoStore(world));
  await openCampaigns(page, ext);
  await page.getByLabel(t('campaigns.chooseStore'), { exact: true }).selectOption({ label: 'Demo Store 1 · SHOPLINE' });
  await expect(page.locator('[data-campaign="partner30"]')).toBeVisible();
  await page.goto(ext.url('options.html#accounts'));
  const readOnly = page.getByRole('switch', { name: /Demo Store 1$/ });
  await readOnly.click();
  await expect(readOnly).toBeChecked();
  await page.goto(ext.url('sidepanel.html#campaigns'));
  await expect(page.getByText(t('campaigns.readOnly.title'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('campaigns.new'), exact: true })).toBeDisabled();
});

/** All rows of all tables, past the extension's code. */
const everyRow = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidecar');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tables = [...database.objectStoreNames].map(
      (name) =>
        new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        }),
    );
    const rows = (await Promise.all(tables)).flat();
    database.close();
    return rows;
  });
