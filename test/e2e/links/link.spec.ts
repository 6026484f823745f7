import { dispatchCommand, dispatchMenu, untilBadge } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expectToClose } from '#test/e2e/expect-to-close';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { linkRequests, makeLink, proveLink } from './links';

affiliateTest('makes a short link from the popup', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary');
  await page.goto(productAddress(product));
  const popup = await ext.openPopup();
  await expect(popup.getByText(product.name).first()).toBeVisible();
  await popup.getByText(t('link.subIds'), { exact: true }).click();
  await popup.getByLabel('Sub_id 1').fill('story');
  await popup.getByLabel('Sub_id 3').fill('nov26');
  const link = await makeLink(popup);
  expect(await ext.clipboard()).toBe(link);
  await proveLink(ext, link, { product, account, utmContent: 'story--nov26--' });
  expect(linkRequests(world)).toHaveLength(1);
});

affiliateTest('makes a short link from the menu: of the page, of a link on it, of a selected address', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const [ofPage, ofLink, ofSelection] = [0, 1, 2].map((nth) => findProduct('BR', 'ordinary', nth));
  await page.goto(productAddress(ofPage!));
  const pageUrl = page.url();
  const clicks = [
    [ofPage, { menuItemId: 'copy-link-page', pageUrl }],
    [ofLink, { menuItemId: 'copy-link-link', pageUrl, linkUrl: productAddress(ofLink!) }],
    [ofSelection, { menuItemId: 'copy-link-selection', pageUrl, selectionText: `look: ${productAddress(ofSelection!)} nice` }],
  ] as const;
  for (const [product, click] of clicks) {
    await untilBadge(ext, '✓', () => dispatchMenu(ext, click));
    await proveLink(ext, await ext.clipboard(), { product: product!, account, utmContent: '----' });
  }
});

affiliateTest('makes a short link by keyboard', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'price-range');
  await page.goto(productAddress(product));
  // As the site does, the page names itself before its product.
  await expect.poll(() => page.title()).toContain(product.name.split(' ')[0]);
  await untilBadge(ext, '✓', () => dispatchCommand(ext, 'copy-link'));
  await proveLink(ext, await ext.clipboard(), { product, account, utmContent: '----' });
  const popup = await ext.openPopup();
  const name = product.name.replace(/\s+/g, ' ').trim().slice(0, 20);
  await expect(popup.getByRole('list').getByText(name), 'the history names the product').toBeVisible();
});

test('asks to connect an account first', async ({ ext, page, context, world }) => {
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  const popup = await ext.openPopup();
  await expect(popup.getByRole('heading', { name: 'Connect an account to make links' })).toBeVisible();
  const opening = context.waitForEvent('page');
  await expectToClose(() => popup.getByRole('button', { name: 'I have an App ID and secret' }).click());
  const options = await opening;
  await options.waitForURL(/options\.html/);
  await expect(options.getByLabel('App ID')).toBeVisible();
  expect(linkRequests(world)).toHaveLength(0);
});

affiliateTest('a hostile product name is only text', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  for (const kind of ['markup', 'quotes', 'rtl', 'control', 'long-name', 'emoji'] as const) {
    const product = findProduct('BR', kind);
    await page.goto(productAddress(product));
    const popup = await ext.openPopup();
    const name = popup.locator('[data-part=name]');
    await expect(name).toBeVisible();
    expect(await name.locator('*').evaluateAll((inside) => inside.map((each) => each.tagName))).toEqual(['BDI']);
    expect(await popup.locator('html').getAttribute('data-struck')).toBeNull();
    const link = await makeLink(popup);
    const wide = await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${kind} makes the popup wider than itself`).toBeLessThanOrEqual(0);
    await ext.closePopup(popup);
    await proveLink(ext, link, { product, account, utmContent: '----' });
  }
});
