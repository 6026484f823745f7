import { productAddress } from '#scripts/browser/product-page';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { worldProducts } from '#test/world';

test('tabs that were opened a moment ago give their prices too', async ({ ext, page, context }) => {
  await page.goto(ext.url('sidepanel.html#bulk'));
  const products = worldProducts('BR')
    .filter(({ kind }) => kind === 'ordinary')
    .slice(60, 63);
  // Such a page has its title at once; what the product costs comes more than a second later.
  for (const product of products) {
    const tab = await context.newPage();
    await tab.goto(`${productAddress(product)}?lag=2`, { waitUntil: 'commit' });
  }
  await page.bringToFront();
  await page.getByRole('button', { name: 'Open tabs (3)' }).click();
  await page.getByRole('button', { name: 'Make 3 links' }).click();
  await expect.poll(async () => (await storedRows(page, 'jobs')).length, { message: 'the list is begun' }).toBe(1);
  await untilJob(page, (await storedRows(page, 'jobs'))[0]?.id ?? '', ENDED);
  await page.getByRole('button', { name: 'Copy 3 captions' }).click();
  await expect(page.getByText('3 captions copied')).toBeVisible();
  const captions = (await ext.clipboard()).trim().split('\n\n');
  expect(captions).toHaveLength(3);
  for (const caption of captions) expect(caption).toMatch(/\npor R\$\s\d/);
});
