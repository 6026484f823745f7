import type { Page } from '@playwright/test';
import { launchChromium } from '#scripts/browser/launch';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { worldProducts } from '#test/world';

/** Product pages that carry somebody else's marks, as links in the wild do. */
const ADDRESSES = worldProducts('BR')
  .slice(130, 150)
  .map(({ shop, itemId }, index) => {
    const marks = `utm_source=an_1839999${index}&utm_medium=affiliates&utm_content=${'abc'.slice(index % 3)}----&gads_t_sig=x${index}`;
    return `https://shopee.com.br/${index % 2 ? 'product' : 'opaanlp'}/${shop.id}/${itemId}?lag=0&${marks}`;
  });

/** What a visit leaves: address, cookies, and the whole document. */
async function visit(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator('html[data-world-ready]')).toBeAttached();
  return { url: page.url(), cookies: await page.context().cookies(), document: await page.content() };
}

test('buyer pages with somebody else’s marks are left as they are: address, cookies and document', async ({ ext: _, page, world }) => {
  const plain = await launchChromium({ extensions: [], world, headless: true });
  const other = await plain.context.newPage();
  for (const address of ADDRESSES) expect(await visit(page, address)).toEqual(await visit(other, address));
  await plain.close();
});
