import type { browser } from 'wxt/browser';
import { connectAccount } from '#scripts/browser/connect-account';
import { firstRunPage } from '#scripts/browser/first-run';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { linkRequests } from '#test/e2e/links/links';
import { t } from '#test/e2e/shell/texts';
import { expect, test } from '#test/e2e/stored-profile';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { sessionKeys, setPassphrase, unlock } from './vault';

declare const chrome: typeof browser;

test('is locked after a browser restart', async ({ live, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary');
  const before = await live();
  const options = await firstRunPage(before.context, before.extension);
  await connectAccount(options, before.extension, account);
  await setPassphrase(options, before.extension);
  expect(await sessionKeys(before.extension)).toContain('vault:key');
  await before.guard.finish();
  await before.close();

  const { context, extension, guard, close } = await live();
  // Loaded from a folder, the extension is installed anew at each start; it greets once.
  const page = await context.newPage();
  await page.goto(extension.url('options.html'));
  expect(await sessionKeys(extension), 'the key was never kept').not.toContain('vault:key');
  await page.goto(extension.url('options.html#accounts'));
  await expect(page.getByRole('heading', { name: t('unlock.locked'), exact: true })).toBeVisible();
  await expect(page.getByText(account.appId), 'names are covered while it is locked').toHaveCount(0);
  expect(await tell(page, 'vault.status', {})).toMatchObject({ ok: true, value: { state: 'locked', protection: 'passphrase' } });
  const request = {
    url: productAddress(product),
    accountId: null,
    subIds: null,
    presetId: null,
    again: false,
    how: 'api',
    title: null,
  } as const;
  const refused = await tell(page, 'link.make', { ...request, requestId: crypto.randomUUID() });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'locked' } });
  expect(linkRequests(world)).toEqual([]);

  await page.goto(productAddress(product));
  const popup = await extension.openPopup();
  await guard.follow(popup);
  await unlock(popup);
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
  await guard.leave(popup);
  await page.goto(extension.url('options.html#accounts'));
  await expect(page.getByText(`App ID ${account.appId}`), 'all that was saved is still there').toBeVisible();
  await guard.finish();
  await close();
});

test('a deletion that the browser died in is ended at the next start', async ({ live, world }) => {
  const before = await live();
  const options = await firstRunPage(before.context, before.extension);
  await connectAccount(options, before.extension, demoAccount(world, 'BR'));
  await setPassphrase(options, before.extension);
  // As the first steps of a deletion leave it: its mark, and a part of the vault gone.
  await options.evaluate(async () => {
    await chrome.storage.local.set({ 'setting:deletionBegun': true });
    await chrome.storage.local.remove('vault:head');
  });
  await before.kill();

  const { context, extension, guard, close } = await live();
  const page = await context.newPage();
  await page.goto(extension.url('options.html#accounts'));
  // The worker is asked: a page that is told of a deletion begins anew.
  const left = async () =>
    (await extension.worker()).evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((key) => !key.includes('firstRunDone')),
    );
  await expect.poll(left, { message: 'nothing is left' }).toEqual([]);
  await expect(page.getByRole('heading', { name: t('unlock.locked'), exact: true })).toHaveCount(0);
  expect(await tell(page, 'vault.status', {})).toMatchObject({ ok: true, value: { state: 'empty' } });
  // What comes later stays, at the next start too.
  await connectAccount(page, extension, demoAccount(world, 'BR'));
  await guard.finish();
  await close();
  const last = await live();
  const again = await last.context.newPage();
  await again.goto(last.extension.url('options.html#accounts'));
  await expect(again.getByText(`App ID ${demoAccount(world, 'BR').appId}`)).toBeVisible();
  await last.close();
});
