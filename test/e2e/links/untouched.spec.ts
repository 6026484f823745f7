import type { BrowserContext } from '@playwright/test';
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
async function visit(context: BrowserContext, address: string) {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator('html[data-world-ready]')).toBeAttached();
  const seen = { url: page.url(), cookies: await context.cookies(), document: await page.content() };
  await page.close();
  return seen;
}

test('buyer pages with somebody else’s marks are left as they are: address, cookies and document', async ({ ext: _, context, world }) => {
  const plain = await launchChromium({ extensions: [], world, headless: true });
  for (const address of ADDRESSES) expect(await visit(context, address)).toEqual(await visit(plain.context, address));
  await plain.close();
});
