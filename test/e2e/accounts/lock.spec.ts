import type { browser } from 'wxt/browser';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import type { Ext } from '#test/e2e/fixtures';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { linkRequests, makeLink, proveLink } from '#test/e2e/links/links';
import { popupOver } from '#test/e2e/links/popup-over';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { sessionKeys, setPassphrase, unlock } from './vault';

declare const chrome: typeof browser;

const untilLocked = (ext: Ext) =>
  expect.poll(() => sessionKeys(ext), { message: 'the key is forgotten', intervals: [20, 50, 100] }).not.toContain('vault:key');

test('locks, refuses, unlocks, goes on', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  const options = await context.newPage();
  await setPassphrase(options, ext);
  const product = findProduct('BR', 'ordinary');
  let popup = await popupOver(ext, page, productAddress(product));
  await popup.getByRole('button', { name: t('popup.lockNow') }).click();
  await expect(popup.getByRole('heading', { name: t('unlock.locked') })).toBeVisible();
  await expect(popup.getByRole('button', { name: t('link.make') })).toHaveCount(0);
  await expect(options.getByText(t('unlock.why')), 'the open settings follow').toBeVisible();
  expect(await sessionKeys(ext)).not.toContain('vault:key');
  await ext.closePopup(popup);

  await untilBadge(ext, '!', () => dispatchCommand(ext, 'copy-link'));
  expect(linkRequests(world), 'nothing is signed while locked').toEqual([]);

  popup = await popupOver(ext, page);
  await unlock(popup, 'DEMO not the passphrase');
  await expect(popup.getByText(t('failure.wrongPassphrase.says'))).toBeVisible();
  await unlock(popup);
  await proveLink(ext, await makeLink(popup), { product, account, utmContent: '----' });
  await ext.closePopup(popup);
});

test('goes on with the link that met a locked vault, once it is unlocked', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  await setPassphrase(await context.newPage(), ext);
  const product = findProduct('BR', 'ordinary', 1);
  const popup = await popupOver(ext, page, productAddress(product));
  // Locked behind the page's back, as by a worker that woke late.
  await (await ext.worker()).evaluate(() => chrome.storage.session.remove('vault:key'));
  await popup.getByRole('button', { name: t('link.make') }).click();
  await unlock(popup);
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
  const link = await popup.getByLabel(t('link.yourLink')).inputValue();
  await proveLink(ext, link, { product, account, utmContent: '----' });
  expect(await ext.clipboard()).toBe(link);
});

test('locks by key, after idle minutes, and when the clock went back', async ({ ext, page, context }) => {
  const options = await context.newPage();
  await setPassphrase(options, ext);
  await page.bringToFront();
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  const used = async (minutesAgo: number) =>
    (await ext.worker()).evaluate((at) => chrome.storage.session.set({ 'used:vault': at }), Date.now() - minutesAgo * 60_000);
  const alarm = async () =>
    (await ext.worker()).evaluate(() => {
      type Dispatched = { dispatch(alarm: object): void };
      (chrome.alarms.onAlarm as unknown as Dispatched).dispatch({ name: 'auto-lock', scheduledTime: Date.now() });
    });
  const unlockAgain = async () => {
    const popup = await popupOver(ext, page);
    await unlock(popup);
    await expect(popup.getByRole('button', { name: t('link.make') })).toBeVisible();
    await ext.closePopup(popup);
  };
  expect((await (await ext.worker()).evaluate(() => chrome.alarms.getAll())).map(({ name }) => name)).toContain('auto-lock');

  await dispatchCommand(ext, 'lock-now');
  await untilLocked(ext);
  await unlockAgain();

  await used(14);
  await alarm();
  expect(await sessionKeys(ext), 'fourteen minutes are not fifteen').toContain('vault:key');
  await used(15);
  await alarm();
  await untilLocked(ext);
  await unlockAgain();

  // No alarm rings while a computer sleeps: whatever wakes the worker finds the time gone by.
  await used(600);
  await ext.killWorker();
  await options.reload();
  await expect(options.getByText(t('unlock.why'))).toBeVisible();
  const popup = await popupOver(ext, page);
  await expect(popup.getByRole('heading', { name: t('unlock.locked') })).toBeVisible();
  await unlock(popup);
  await expect(popup.getByRole('button', { name: t('link.make') })).toBeVisible();

  await used(-5);
  await alarm();
  await untilLocked(ext);
  await expect(popup.getByRole('heading', { name: t('unlock.locked') }), 'the open popup follows').toBeVisible();
});
