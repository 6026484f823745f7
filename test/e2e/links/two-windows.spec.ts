import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { linkRequests, proveLink } from './links';

declare const chrome: typeof browser;

test('two windows, one counter', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  // The panel's page stands in a window of its own; an address is typed in, for its own tab is the one in front.
  await page.goto(ext.url('sidepanel.html'));
  const opening = context.waitForEvent('page');
  await page.evaluate((url) => chrome.windows.create({ url }), ext.url('sidepanel.html'));
  const other = await opening;
  await other.waitForURL(/sidepanel/);
  const products = [findProduct('BR', 'ordinary', 1), findProduct('BR', 'ordinary', 2)];
  const windows: Page[] = [page, other];
  for (const [index, window] of windows.entries()) {
    await window.getByLabel(t('link.address')).fill(productAddress(products[index]!));
    await window.getByText(t('link.subIds'), { exact: true }).click();
    await window.getByLabel('Sub_id 1').fill('n{counter}');
  }
  expect(await windowsOf(page), 'two windows').toBe(2);

  world.setFaults([{ kind: 'delay', delayMs: 700, operation: 'generateShortLink' }]);
  await Promise.all(windows.map((window) => window.getByRole('button', { name: t('link.make') }).click()));
  const links = [];
  for (const window of windows) {
    await expect(window.getByLabel(t('link.yourLink'))).toBeVisible();
    links.push(await window.getByLabel(t('link.yourLink')).inputValue());
  }
  const numbers = await Promise.all(links.map(async (link) => (await ext.landing(link)).utmContent));
  expect([...numbers].sort()).toEqual(['n1----', 'n2----']);
  for (const [index, link] of links.entries())
    await proveLink(ext, link, { product: products[index]!, account, utmContent: numbers[index] ?? '' });
  for (const window of windows)
    await expect(window.locator('[data-part=sub-ids]'), 'both windows know the number that comes next').toContainText('n3');
});

test('the same click in two windows asks once for each, and one quota counts both', async ({ ext, page, context, world }) => {
  const other = await context.newPage();
  await other.goto(ext.url('options.html#accounts'));
  const id = (await other.locator('[data-account]').getAttribute('data-account')) ?? '';
  await page.goto(ext.url('options.html#accounts'));
  const used = async () => {
    const quota = await tell(page, 'quota.read', { accountId: id });
    return quota.ok ? quota.value.used : null;
  };
  const before = (await used()) ?? 0;
  const url = productAddress(findProduct('BR', 'ordinary', 3));
  const request = { url, accountId: id, subIds: null, presetId: null, again: false, how: 'api', title: null } as const;
  const ids = Array.from({ length: 4 }, () => crypto.randomUUID());
  world.setFaults([{ kind: 'delay', delayMs: 300, operation: 'generateShortLink' }]);
  // Two clicks a window, each sent twice as after a lost answer.
  const made = await Promise.all(
    [...ids, ...ids].map((requestId, index) => tell(index % 2 ? other : page, 'link.make', { ...request, requestId })),
  );
  expect(made.every(({ ok }) => ok)).toBe(true);
  const calls = linkRequests(world).length;
  expect(calls, 'an id that is sent twice makes one link').toBeLessThanOrEqual(ids.length);
  expect(await used()).toBe(before + calls);
});

const windowsOf = (page: Page) => page.evaluate(async () => (await chrome.windows.getAll()).length);
