import { badgeOf, dispatchMenu } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { linkRequests, proveLink } from '#test/e2e/links/links';
import { isLong, writeProof } from '#test/proof';
import type { World } from '#test/world';
import { findProduct } from '#test/world';

/** The world makes the link and keeps its answer; the worker is stopped in between, as the browser may do at any time. */
const HELD = [{ kind: 'hold', operation: 'generateShortLink', times: 1 }] as const;
const untilAsked = (world: World) =>
  expect.poll(() => linkRequests(world).length, { message: 'the request arrives', intervals: [10, 20, 50] }).toBe(1);

test('survives the worker stopped between click and answer', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary');
  await page.goto(productAddress(product));
  world.setFaults(HELD);
  const popup = await ext.openPopup();
  await popup.getByRole('button', { name: 'Make and copy link' }).click();
  await untilAsked(world);
  await ext.killWorker();
  world.release();
  const field = popup.getByLabel('Your link');
  await expect(field).toBeVisible();
  const link = await field.inputValue();
  expect(await ext.clipboard()).toBe(link);
  await proveLink(ext, link, { product, account, utmContent: '----' });
  expect(linkRequests(world).length, 'at most one extra call for a kill').toBeLessThanOrEqual(2);
});

test('carries on with a link from the menu after the worker was stopped', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary', 1);
  await page.goto(productAddress(product));
  world.setFaults(HELD);
  await dispatchMenu(ext, { menuItemId: 'copy-link-page', pageUrl: page.url() });
  await untilAsked(world);
  await ext.killWorker();
  world.release();
  // Whatever wakes the worker next, it carries on: here a page that asks it something.
  const options = await context.newPage();
  await options.goto(ext.url('options.html'));
  await expect
    .poll(async () => (await ext.clipboard()).startsWith('https://s.'), { message: 'the link is copied', timeout: 15_000 })
    .toBe(true);
  await proveLink(ext, await ext.clipboard(), { product, account, utmContent: '----' });
  expect(linkRequests(world).length).toBeLessThanOrEqual(2);
});

test('closing the popup loses nothing', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary', 2);
  await page.goto(productAddress(product));
  world.setFaults(HELD);
  const popup = await ext.openPopup();
  await popup.getByRole('button', { name: 'Make and copy link' }).click();
  await untilAsked(world);
  await ext.closePopup(popup);
  world.release();
  await expect.poll(() => badgeOf(ext), { message: 'the badge says copied' }).toBe('✓');
  await proveLink(ext, await ext.clipboard(), { product, account, utmContent: '----' });
});

test('loses no link and makes none twice, however often the worker is stopped', async ({ ext, page, world }) => {
  const kills = isLong ? 40 : 4;
  test.setTimeout(30_000 + kills * 5_000);
  const account = demoAccount(world, 'BR');
  const links = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    const product = findProduct('BR', 'ordinary', kill);
    await page.goto(productAddress(product));
    const before = linkRequests(world).length;
    world.setFaults(HELD);
    const popup = await ext.openPopup();
    await popup.getByRole('button', { name: 'Make and copy link' }).click();
    await expect.poll(() => linkRequests(world).length, { message: 'the request arrives', intervals: [10, 20, 50] }).toBe(before + 1);
    await ext.killWorker();
    world.release();
    await expect(popup.getByLabel('Your link')).toBeVisible();
    const link = await popup.getByLabel('Your link').inputValue();
    await proveLink(ext, link, { product, account, utmContent: '----' });
    expect(linkRequests(world).length - before).toBeLessThanOrEqual(2);
    links.add(link);
    await ext.closePopup(popup);
  }
  expect(links.size).toBe(kills);
  if (!isLong) return;
  const rows = [
    ['workers stopped between request and answer', kills],
    ['links shown, each with the right item and affiliate', links.size],
    ['requests for links', linkRequests(world).length],
  ] as const;
  writeProof('killed-worker', {
    title: 'A stopped worker',
    what: 'The worker is stopped after each request has reached the server and before its answer; the popup stays open.',
    rows,
  });
});
