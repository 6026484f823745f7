import type { browser } from 'wxt/browser';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expectToClose } from '#test/e2e/expect-to-close';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { makeLink, proveLink } from '#test/e2e/links/links';
import { popupOver } from '#test/e2e/links/popup-over';
import { findProduct } from '#test/world';
import { t } from './texts';

declare const chrome: typeof browser;

affiliateTest('the side panel opens from the popup, follows the tab, and makes the link', async ({ ext, page, context, guard, world }) => {
  const account = demoAccount(world, 'BR');
  const [first, second] = [findProduct('BR', 'ordinary'), findProduct('BR', 'ordinary', 1)];
  const popup = await popupOver(ext, page, productAddress(first));
  await guard.leave(popup);
  await expectToClose(() => popup.getByRole('button', { name: t('popup.openPanel') }).click());
  const panel = await ext.surface('sidepanel.html');
  await guard.follow(panel);
  await expect(panel.getByText(`ID ${first.itemId}`)).toBeVisible();

  await page.goto(productAddress(second));
  await expect(panel.getByText(`ID ${second.itemId}`)).toBeVisible();
  await expect(panel.getByText(`ID ${first.itemId}`)).toHaveCount(0);
  const link = await makeLink(panel);
  await proveLink(ext, link, { product: second, account, utmContent: '----' });

  const other = await context.newPage();
  await other.goto(productAddress(first));
  await expect(panel.getByText(`ID ${first.itemId}`)).toBeVisible();
  await other.goto('about:blank');
  await expect(panel.getByText(t('link.cannot.notAnAddress.title'))).toBeVisible();
  await other.close();
  await expect(panel.getByText(`ID ${second.itemId}`)).toBeVisible();
});

test('the panel reads a page only when it is told to', async ({ ext, page, context, guard, world }) => {
  const account = world.accounts.affiliate.find(({ note }) => note?.includes('productOfferV2 only'))!;
  await ext.connect(account);
  const product = findProduct('BR', 'ordinary', 2);
  const options = await context.newPage();
  await options.goto(ext.url('options.html'));
  const panel = await ext.openPanel(options);
  await guard.follow(panel);
  await options.close();
  await page.bringToFront();
  await page.goto(productAddress(product));
  await expect(panel.getByText(`ID ${product.itemId}`)).toBeVisible();
  const price = panel.locator('main b.num');
  await expect(price).toHaveCount(0);
  await expect(page.locator(`html[data-world-ready="${product.itemId}"]`), 'the page has drawn itself').toBeAttached();
  await panel.getByRole('button', { name: t('panel.readPage') }).click();
  await expect(price).toBeVisible();
});

test('the key for the panel reaches the browser in time', async ({ ext, page }) => {
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  // Headless the browser wants a real key press: what counts is that it is asked at all, for this window, with nothing awaited before.
  const asked = await (await ext.worker()).evaluate(async () => {
    const panel = chrome.sidePanel as unknown as { open: (options: object) => Promise<void> };
    const calls: object[] = [];
    const real = panel.open;
    panel.open = async (options) => void calls.push(options);
    type Dispatched = { dispatch(name: string, tab: object): void };
    (chrome.commands.onCommand as unknown as Dispatched).dispatch('open-panel', { windowId: 7 });
    const seen = [...calls];
    panel.open = real;
    return seen;
  });
  expect(asked).toEqual([{ windowId: 7 }]);
});
