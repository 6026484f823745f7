import type { Page } from '@playwright/test';
import { badgeOf } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { test as base, expect } from '#test/e2e/fixtures';
import { proveLink } from '#test/e2e/links/links';
import { findProduct } from '#test/world';
import { startDisplay, type VirtualDisplay } from './virtual-display';

const test = base.extend<{ desktop: VirtualDisplay }>({
  desktop: async ({ playwright: _ }, use) => {
    const desktop = await startDisplay();
    await use(desktop);
    await desktop.close();
  },
  display: async ({ desktop }, use) => use(desktop.name),
});

/** Gives the browser's window the keyboard. */
async function focus(page: Page, desktop: VirtualDisplay): Promise<void> {
  await page.bringToFront();
  const window = desktop.xdotool('search', '--sync', '--onlyvisible', '--name', 'Chromium').trim().split('\n').at(-1) ?? '';
  desktop.xdotool('windowactivate', '--sync', window);
  await expect.poll(() => page.evaluate(() => document.hasFocus()), { message: 'the page has the focus' }).toBe(true);
}

test('a real key copies the link of the page in front', async ({ ext, page, desktop }) => {
  const account = await ext.connect('BR');
  const product = findProduct('BR', 'ordinary');
  await page.goto(productAddress(product));
  await focus(page, desktop);
  desktop.xdotool('key', 'alt+shift+k');
  await expect.poll(() => badgeOf(ext), { message: 'the badge says copied' }).toBe('✓');
  await proveLink(ext, await ext.clipboard(), { product, account, utmContent: '----' });
});

test('real keys open the popup and make the link', async ({ ext, page, desktop }) => {
  const account = await ext.connect('BR');
  const product = findProduct('BR', 'ordinary', 1);
  await page.goto(productAddress(product));
  await focus(page, desktop);
  desktop.xdotool('key', 'alt+shift+s');
  const popup = await ext.surface('popup.html');
  await expect(popup.getByRole('button', { name: 'Make and copy link' })).toBeFocused();
  desktop.xdotool('key', 'Return');
  await expect(popup.getByLabel('Your link')).toBeVisible();
  const link = await popup.getByLabel('Your link').inputValue();
  expect(await ext.clipboard()).toBe(link);
  await proveLink(ext, link, { product, account, utmContent: '----' });
});

test('the real right-click menu copies the link of the page', async ({ ext, page, desktop }) => {
  const account = await ext.connect('BR');
  const product = findProduct('BR', 'ordinary', 2);
  await page.goto(productAddress(product));
  await focus(page, desktop);
  const [x, y] = await page.evaluate(() => [window.screenX + 6, window.screenY + window.outerHeight - 40]);
  desktop.xdotool('mousemove', String(x), String(y), 'click', '3');
  // From the menu's end upwards: Inspect, View page source, then ours.
  desktop.xdotool('key', 'Up', 'Up', 'Up', 'Return');
  await expect.poll(() => badgeOf(ext), { message: 'the badge says copied' }).toBe('✓');
  await proveLink(ext, await ext.clipboard(), { product, account, utmContent: '----' });
});
