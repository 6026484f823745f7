import { shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { openSeller, untilBadges } from '#test/e2e/shops/seller';
import { panelBeside } from '#test/e2e/shops/seller-visit';
import { t } from './texts';

test('offline, what is known stays readable and the way on is named', async ({ ext, page, context, world, guard }) => {
  test.setTimeout(120_000);
  const shop = shopAccount(world);
  await openSeller(page, shop);
  await untilBadges(page, 24);
  const panel = await panelBeside({ ext, page, context, guard });
  const rows = panel.locator('[data-part="in-view"] [data-item]');
  await expect(rows).toHaveCount(24);
  await context.setOffline(true);
  await panel.getByRole('link', { name: t('panel.shop.morning'), exact: true }).click();
  await panel.getByRole('button', { name: t('performance.readFirst') }).click();
  const job = panel.locator('[data-part="morning"] [data-kind="syncShop"]');
  await expect(job).toHaveAttribute('data-state', 'waiting');
  await panel.getByRole('link', { name: t('panel.shop.products'), exact: true }).click();
  await expect(rows, 'what was read before').toHaveCount(24);
  await panel.getByRole('link', { name: t('panel.shop.morning'), exact: true }).click();
  await context.setOffline(false);
  // Once figures are there they stand in its place.
  await expect(panel.locator('[data-part="morning"] [data-kind="syncShop"][data-state="waiting"]'), 'it goes on by itself').toHaveCount(0, {
    timeout: 45_000,
  });
});

test('where the shop cannot be asked whose the products are, the panel says why, and goes on when it can', async ({
  ext,
  page,
  context,
  world,
  guard,
}) => {
  const shop = shopAccount(world);
  world.setFaults([{ kind: 'status', status: 503, path: '/api/v2/product/' }]);
  await openSeller(page, shop);
  const panel = await panelBeside({ ext, page, context, guard });
  const alert = panel.getByRole('alert').filter({ hasText: t('failure.serverError.says') });
  await expect(alert).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByText(t('panel.shop.emptyUnproven'))).toBeVisible();
  world.setFaults([]);
  await alert.getByRole('button', { name: t('panel.shop.lookAgain') }).click();
  await expect(panel.locator('[data-part="in-view"] [data-item]')).toHaveCount(24);
  await expect(alert).toHaveCount(0);
});

test('while Shopee takes its time, the panel waits with shapes and says nothing untrue', async ({ ext, page, context, world, guard }) => {
  const shop = shopAccount(world);
  world.setFaults([{ kind: 'hold', operation: 'get_item_base_info' }]);
  await openSeller(page, shop);
  const panel = await panelBeside({ ext, page, context, guard });
  const shapes = panel.locator('.shopview [aria-busy="true"]');
  await expect(shapes).toBeVisible();
  await panel.clock.install();
  await expect.poll(() => world.requests().some(({ operation }) => operation === 'get_item_base_info')).toBe(true);
  await panel.clock.runFor(15_000);
  await expect(shapes).toBeVisible();
  await expect(panel.getByText(t('panel.shop.emptyTitle'))).toHaveCount(0);
  world.setFaults([]);
  world.release();
  await expect(panel.locator('[data-part="in-view"] [data-item]')).toHaveCount(24);
  await expect(shapes).toHaveCount(0);
});
