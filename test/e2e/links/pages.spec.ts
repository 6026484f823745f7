import type { Page } from '@playwright/test';
import { connectKeyless } from '#scripts/browser/connect-keyless';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import type { Ext } from '#test/e2e/fixtures';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { type TextKey, t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { linkRequests, makeLink } from './links';
import { popupOver } from './popup-over';

const SITE = 'https://shopee.com.br';
const product = findProduct('BR', 'ordinary');
const ofShop = `${SITE}/shop/${product.shop.id}`;

/** What a page that is no product says before its link is made. */
const PAGES: readonly { readonly what: string; readonly url: string; readonly hint: TextKey }[] = [
  { what: 'a shop', url: ofShop, hint: 'link.shopHint' },
  { what: 'a campaign', url: `${SITE}/m/11-11`, hint: 'link.pageHint' },
  { what: 'a category', url: `${SITE}/Celulares-cat.${product.categoryIds[0]}`, hint: 'link.pageHint' },
  { what: 'a search', url: `${SITE}/search?keyword=fone`, hint: 'link.pageHint' },
  { what: 'the home page', url: `${SITE}/`, hint: 'link.homeHint' },
];

affiliateTest('makes links of shops, campaigns, categories, searches and the home page, with the hint', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  for (const { what, url, hint } of PAGES) {
    const popup = await popupOver(ext, page, url);
    await expect(popup.getByText(t(hint)), what).toBeVisible();
    const landing = await ext.landing(await makeLink(popup));
    expect(landing.url.startsWith(url), `${what}: ${landing.url}`).toBe(true);
    expect(new URL(landing.url).searchParams.get('utm_source'), what).toBe(`an_${account.affiliateId}`);
    await ext.closePopup(popup);
  }
});

/** Addresses of which no link is made. */
const NONE: readonly { readonly url: string; readonly reason: string; readonly says?: string }[] = [
  { url: 'https://s.shopee.com.br/9pcpWfgiuH', reason: 'shortLink', says: 'Open it and make your link on the product' },
  { url: 'https://shope.ee/3AbCdEfGhI', reason: 'shortLink' },
  { url: 'https://example.com/product/1/2', reason: 'notShopee' },
  { url: 'https://shopee.com.mx/product/123/456', reason: 'noApiMarket', says: 'No affiliate API for Mexico' },
  { url: `${SITE}/user/purchase`, reason: 'account' },
  { url: 'https://seller.shopee.com.br/portal/product/list/live/all', reason: 'sellerCentre' },
  { url: 'https://affiliate.shopee.com.br/dashboard', reason: 'affiliatePortal' },
  { url: `https://ana:secret@shopee.com.br/product/1/2`, reason: 'oddAddress' },
  { url: 'not an address', reason: 'notAnAddress' },
];

affiliateTest('says of every other page why not, and takes an address instead', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const popup = await popupOver(ext, page, 'about:blank');
  const field = popup.getByLabel(t('link.address'));
  for (const { url, reason, says } of NONE) {
    await field.fill(url);
    const place = popup.locator(`[data-part="cannot-${reason}"]`);
    await expect(place, url).toBeVisible();
    await expect(place).toContainText(says ?? t(`link.cannot.${reason}.says` as TextKey));
    await expect(popup.getByRole('button', { name: t('link.make') })).toHaveCount(0);
  }
  expect(linkRequests(world)).toEqual([]);

  // A sign-in page that names the product it keeps back; the product's own address would do as well.
  await field.fill(`${SITE}/buyer/login?next=${encodeURIComponent(productAddress(product))}`);
  await proveProduct(ext, popup, account.affiliateId);
});

test('makes the link of the product behind a sign-in page', async ({ ext, page, context, world }) => {
  const options = await context.newPage();
  const account = demoAccount(world, 'BR');
  await connectKeyless(options, ext, account);
  const popup = await popupOver(ext, page, `${SITE}/verify/captcha?next=${encodeURIComponent(productAddress(product))}`);
  await proveProduct(ext, popup, account.affiliateId);
});

affiliateTest('names somebody else’s affiliate id in an address, and sends the product alone', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const marked = `${productAddress(product)}?utm_source=an_18399999999&utm_medium=affiliates&utm_content=a-b---`;
  const popup = await popupOver(ext, page, marked);
  await expect(popup.getByText("This link has another affiliate's id: an_18399999999.")).toBeVisible();
  expect(page.url(), 'the page itself is left as it is').toBe(marked);
  const link = await makeLink(popup);
  expect(await ext.landing(link)).toMatchObject({ affiliateId: account.affiliateId, utmContent: '----' });
  expect(
    linkRequests(world)
      .map(({ body }) => body)
      .join(),
  ).not.toContain('18399999999');
});

async function proveProduct(ext: Ext, popup: Page, affiliateId: string): Promise<void> {
  expect(await ext.landing(await makeLink(popup))).toMatchObject({ itemId: product.itemId, affiliateId });
}
