import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import type { Ext } from '#test/e2e/fixtures';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { makeLink, proveLink } from '#test/e2e/links/links';
import { popupOver } from '#test/e2e/links/popup-over';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { PASSPHRASE, setPassphrase, unlock } from './vault';

declare const chrome: typeof browser;

const HEAD = 'vault:head';
const readHead = (options: Page): Promise<string> =>
  options.evaluate(async (key) => (await chrome.storage.local.get(key))[key] as string, HEAD);
const writeHead = (options: Page, head: string): Promise<void> =>
  options.evaluate(async ([key, value]) => chrome.storage.local.set({ [key]: value }), [HEAD, head] as const);
const showVault = async (options: Page, ext: Ext) => {
  await options.goto('about:blank');
  await options.goto(ext.url('options.html#vault'));
};

test('tells a wrong passphrase, damage and a newer vault apart, and repairs from the second copy', async ({
  ext,
  page,
  context,
  world,
}) => {
  const account = demoAccount(world, 'BR');
  const options = await context.newPage();
  await setPassphrase(options, ext);
  const head = await readHead(options);
  await tell(options, 'vault.lock', {});

  await showVault(options, ext);
  await options.getByLabel(t('options.vault.passphrase'), { exact: true }).fill('DEMO not the passphrase');
  await options.getByRole('button', { name: t('step.unlock') }).click();
  await expect(options.getByText(t('failure.wrongPassphrase.says'))).toBeVisible();

  // A newer Sidecar has written it: left as it is.
  const body = head.slice(65).replace('"format":1', '"format":2');
  const newer = `${createHash('sha256').update(body).digest('hex')}.${body}`;
  await writeHead(options, newer);
  await showVault(options, ext);
  await expect(options.getByText(t('options.vault.newer'))).toBeVisible();
  await expect(options.getByRole('button', { name: t('options.vault.repair') })).toHaveCount(0);
  expect(await tell(options, 'vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ failure: { code: 'vaultNewer' } });
  expect(await readHead(options), 'nothing was written').toBe(newer);

  // Cut in the middle: damage, and the second copy is offered.
  await writeHead(options, head.slice(0, 200));
  await showVault(options, ext);
  await expect(options.getByRole('heading', { name: t('options.vault.damaged') })).toBeVisible();
  await expect(options.getByText(t('options.vault.damagedRepairable'))).toBeVisible();
  expect(await tell(options, 'vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ failure: { code: 'vaultDamaged' } });
  expect(await readHead(options), 'nothing was wiped').toBe(head.slice(0, 200));
  await options.getByRole('button', { name: t('options.vault.repair') }).click();
  await expect(options.getByRole('heading', { name: t('unlock.locked') })).toBeVisible();
  expect(await readHead(options)).toBe(head);

  const product = findProduct('BR', 'ordinary');
  const popup = await popupOver(ext, page, productAddress(product));
  await unlock(popup);
  await proveLink(ext, await makeLink(popup), { product, account, utmContent: '----' });
});

test('says when both copies are lost, and starts afresh only when told to', async ({ ext, context }) => {
  const options = await context.newPage();
  await setPassphrase(options, ext);
  await writeHead(options, 'cut');
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidecar-vault');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('copies', 'readwrite');
          change.objectStore('copies').put({ 'vault:head': 'cut too' }, 'current');
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await showVault(options, ext);
  await expect(options.getByText(t('options.vault.damagedLost'))).toBeVisible();
  await expect(options.getByRole('button', { name: t('options.vault.repair') })).toHaveCount(0);
  await options.getByRole('button', { name: t('options.vault.afresh') }).click();
  const sure = options.getByRole('dialog').getByRole('button', { name: t('options.vault.afreshDo') });
  await expect(sure).toBeDisabled();
  await options.getByLabel('Type DELETE to confirm').fill('delete');
  await sure.click();
  await expect(options.getByText(t('options.vault.notSet'))).toBeVisible();
});

test('changes the passphrase, and goes without one after the plain words', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  const options = await context.newPage();
  await setPassphrase(options, ext);
  await options.getByLabel(t('options.vault.current')).fill('DEMO wrong words');
  await options.getByLabel(t('options.vault.new')).fill('DEMO another good one');
  await options.getByLabel(t('options.vault.again')).fill('DEMO another good one');
  await options.getByRole('button', { name: t('options.vault.change') }).click();
  await expect(options.getByText(t('options.vault.error.wrong'))).toBeVisible();
  await options.getByLabel(t('options.vault.current')).fill(PASSPHRASE);
  await options.getByRole('button', { name: t('options.vault.change') }).click();
  await expect(options.getByText(t('options.vault.saved'))).toBeVisible();
  await tell(options, 'vault.lock', {});
  expect(await tell(options, 'vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ failure: { code: 'wrongPassphrase' } });
  expect(await tell(options, 'vault.unlock', { passphrase: 'DEMO another good one' })).toMatchObject({
    ok: true,
    value: { state: 'unlocked' },
  });

  await showVault(options, ext);
  await options.getByRole('button', { name: t('options.vault.without') }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog.getByText(t('options.vault.deviceKey'))).toBeVisible();
  await dialog.getByLabel(t('options.vault.current')).fill('DEMO another good one');
  await dialog.getByRole('button', { name: t('options.vault.without') }).click();
  await expect(options.getByText(t('options.vault.onDevice'))).toBeVisible();
  const product = findProduct('BR', 'ordinary');
  const popup = await popupOver(ext, page, productAddress(product));
  await proveLink(ext, await makeLink(popup), { product, account, utmContent: '----' });
});

test('delete everything leaves nothing', async ({ ext, page, context }) => {
  const options = await context.newPage();
  await setPassphrase(options, ext);
  const popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary')));
  await makeLink(popup);
  await ext.closePopup(popup);
  await tell(options, 'vault.lock', {});
  await options.bringToFront();
  await showVault(options, ext);
  await options.getByRole('button', { name: t('options.delete.button') }).click();
  await options.getByLabel('Type DELETE to confirm').fill('DELETE');
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('options.delete.title') })
    .click();
  await expect(options.getByText(t('options.delete.done'))).toBeVisible();
  const left = await options.evaluate(async () => {
    const rowsOf = (name: string) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          const counts = stores.map(
            (store) =>
              new Promise<number>((counted) => {
                const count = database.transaction(store).objectStore(store).count();
                count.onsuccess = () => counted(count.result);
              }),
          );
          const rows = (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
          database.close();
          resolve(rows);
        };
      });
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return {
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
      sync: await chrome.storage.sync.get(null),
      rows: (await Promise.all(databases.map(rowsOf))).reduce((sum, each) => sum + each, 0),
      caches: await caches.keys(),
      page: { ...localStorage, ...sessionStorage },
    };
  });
  expect(left).toEqual({ local: {}, session: {}, sync: {}, rows: 0, caches: [], page: {} });
});
