import type { Locator } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { expectToClose } from '#test/e2e/expect-to-close';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { worldProducts } from '#test/world';

test('twenty captions are ready to post in four clicks from a product page, and in three from the list', async ({
  ext,
  page,
  context,
  guard,
}) => {
  test.setTimeout(120_000);
  const products = worldProducts('BR')
    .filter(({ kind }) => kind === 'ordinary')
    .slice(0, 20);
  for (const product of products.slice(1)) {
    const tab = await context.newPage();
    await tab.goto(productAddress(product), { waitUntil: 'commit' });
  }
  await page.bringToFront();
  await page.goto(productAddress(products[0]!));

  let clicks = 0;
  const click = async (what: Locator) => {
    await expect(what).toBeEnabled();
    clicks++;
    await what.click();
  };
  // The icon of the extension.
  clicks++;
  const popup = await ext.openPopup();
  const opened = context.waitForEvent('page');
  const all = popup.getByRole('button', { name: 'All open tabs in one list (20)' });
  await expect(all).toBeEnabled();
  await guard.leavePopups();
  await expectToClose(() => click(all));
  const panel = await opened;
  await click(panel.getByRole('button', { name: 'Make 20 links' }));
  await click(panel.getByRole('button', { name: 'Copy 20 captions' }));
  await expect(panel.getByText('20 captions copied')).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(4);
  expect((await ext.clipboard()).trim().split('\n\n')).toHaveLength(20);

  // A way back takes no tabs again, and the list begins empty.
  await panel.goto(ext.url('sidepanel.html#bulk'));
  const tabs = panel.getByRole('button', { name: 'Open tabs (20)' });
  await expect(tabs).toBeVisible();
  await expect(panel.getByText(t('bulk.empty.title'))).toBeVisible();
  const before = clicks;
  await click(tabs);
  await click(panel.getByRole('button', { name: 'Make 20 links' }));
  await click(panel.getByRole('button', { name: 'Copy 20 captions' }));
  await expect(panel.getByText('20 captions copied')).toBeVisible();
  expect(clicks - before).toBeLessThanOrEqual(3);
});
