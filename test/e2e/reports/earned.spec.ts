import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { makeLink } from '#test/e2e/links/links';
import { t } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { type World, worldProducts } from '#test/world';

/** Orders that a link brought, by the world's own word. */
async function creditOrders(world: World, wanted: unknown): Promise<void> {
  const answer = await fetch(`${world.http}/__world/orders`, { method: 'POST', body: JSON.stringify(wanted) });
  expect(answer.ok).toBe(true);
}

async function syncEarnings(page: Page): Promise<void> {
  const [link] = await storedRows(page, 'links');
  const accountId = link?.accountId ?? '';
  const started = await tell(page, 'reports.syncEarnings', { requestId: crypto.randomUUID(), accountId, reason: 'person' });
  if (!started.ok) throw new Error(started.failure.code);
  await untilJob(page, started.value.jobId, ENDED, 100_000);
}

test('what a link earned, after the world credited it', async ({ ext, page, world }) => {
  // Two first pages of a report stand half a minute apart.
  test.setTimeout(150_000);
  const [product] = worldProducts('BR').filter(({ kind }) => kind === 'ordinary');
  if (!product) throw new Error('no product');
  await page.goto(productAddress(product));
  const popup = await ext.openPopup();
  const link = await makeLink(popup);
  await ext.closePopup(popup);
  await creditOrders(world, { link, orders: [{ day: 1 }, { shop: 'other' }] });
  await page.goto(ext.url('sidepanel.html#history'));
  await syncEarnings(page);
  await expect(page.locator('[data-part="earned"]')).toContainText(t('earned.orders_other', { number: '2' }));
});
