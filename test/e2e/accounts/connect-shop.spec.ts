import type { browser } from 'wxt/browser';
import {
  connectShop,
  continueInShopee,
  fillShop,
  giveConsent,
  openConsent,
  requestsFor,
  setShop,
  shopAccount,
  shopRow,
} from '#test/e2e/consent';
import { expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';

declare const chrome: typeof browser;

test('connects a shop', async ({ ext, page, context, world }) => {
  const account = shopAccount(world);
  await fillShop(page, ext, account);
  const redirect = `https://${ext.id}.chromiumapp.org/shopee`;
  await expect(page.getByRole('textbox', { name: 'Redirect address' })).toHaveValue(redirect);
  await page.getByRole('button', { name: 'Copy the redirect address' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await ext.clipboard()).toBe(redirect);
  const window = await openConsent(context, () => continueInShopee(page));
  await expect(page.getByRole('status').filter({ hasText: t('options.shops.waiting') })).toBeVisible();
  expect(new URL(window.url()).searchParams.get('redirect_uri')).toBe(redirect);
  await giveConsent(window);
  await expect(page.getByRole('heading', { name: '1 shop is connected' })).toBeFocused();
  const row = shopRow(page, account.shopId);
  await expect(row).toContainText('Connected');
  await expect(row).toContainText(/Authorization to \d+ \w+ 20\d\d \(36[45] days\)/);
  await expect(row).toContainText('openplatform.shopee.com.br');
  await row.getByText(t('options.shops.doors.open')).click();
  await expect(row.locator('[data-door][data-state=open]')).toHaveCount(7);
  await row.getByLabel(/^Read-only/).click();
  await expect(row.getByLabel(/^Read-only/)).toBeChecked();
  await expect(row.getByText('Read-only', { exact: true })).toHaveCount(2);
  const stored = await (await ext.worker()).evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).toContain(String(account.shopId));
  expect(stored).not.toContain(account.partnerKey);
  await page.getByRole('button', { name: 'Show accounts' }).click();
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('dialog')).toContainText(t('options.shops.removeStays'));
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(shopRow(page, account.shopId)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Connect your first account' })).toBeVisible();
});

test('connects a main account with three shops', async ({ ext, page, world }) => {
  const account = shopAccount(world, 'main account');
  await connectShop(page, ext, account);
  await expect(page.getByRole('heading', { name: '3 shops are connected' })).toBeVisible();
  expect(account.shopIds).toHaveLength(3);
  for (const shopId of account.shopIds ?? []) {
    await expect(shopRow(page, shopId)).toContainText('Connected');
    await expect(shopRow(page, shopId)).toContainText(`Main account ${account.mainAccountId}`);
  }
  expect(requestsFor(world, 'get_access_token')).toHaveLength(1);
});

test('connects a shop by the older, signed link', async ({ ext, page, context, world }) => {
  const account = shopAccount(world);
  await fillShop(page, ext, account);
  await page.getByText('Advanced', { exact: true }).click();
  await page.getByLabel(/older, signed authorization link/).check();
  const window = await openConsent(context, () => continueInShopee(page));
  expect(new URL(window.url()).pathname).toBe('/api/v2/shop/auth_partner');
  await giveConsent(window);
  await expect(shopRow(page, account.shopId)).toContainText('Connected');
});

test('says what to do when the app type is wrong', async ({ ext, page, world }) => {
  const account = shopAccount(world, 'wrong app type');
  await connectShop(page, ext, account);
  const row = shopRow(page, account.shopId);
  await expect(row).toContainText(t('failure.wrongAppType.says'));
  await expect(row).toContainText(t('failure.wrongAppType.next'));
  await expect(row.locator('[data-door=appType]')).toContainText(t('options.shops.opens.appType'));
  await expect(row.locator('[data-door=consent]')).toHaveAttribute('data-state', 'open');
  await expect(row.getByRole('button', { name: 'Open the Console' })).toBeVisible();
});

test('says what to do when the terms are not accepted', async ({ ext, page, world }) => {
  const account = shopAccount(world, 'AMS terms');
  await connectShop(page, ext, account);
  const row = shopRow(page, account.shopId);
  await expect(row).toContainText(t('failure.termsNotAccepted.says'));
  await expect(row).toContainText(t('failure.termsNotAccepted.next'));
  await expect(row.locator('[data-door=terms]')).toContainText(t('options.shops.opens.terms'));
  await expect(row.getByRole('button', { name: 'Open Seller Centre' })).toBeVisible();
  await setShop(world, account.shopId, { termsAccepted: true });
  await row.getByRole('button', { name: 'Check now' }).click();
  await expect(row.getByText('Connected', { exact: true })).toBeVisible();
});

test('says what to do when the IP is not declared', async ({ ext, page, context, world }) => {
  const account = shopAccount(world, 'IP not declared');
  await fillShop(page, ext, account);
  await giveConsent(await openConsent(context, () => continueInShopee(page)));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(t('failure.ipNotDeclared.says'));
  await expect(notice).toContainText(t('failure.ipNotDeclared.next'));
  await setShop(world, account.shopId, { ipDeclared: true });
  await giveConsent(await openConsent(context, () => notice.getByRole('button', { name: 'Try again' }).click()));
  const row = shopRow(page, account.shopId);
  await expect(row.getByText('Connected', { exact: true })).toBeVisible();
  await setShop(world, account.shopId, { ipDeclared: false });
  await row.getByRole('button', { name: 'Check now' }).click();
  await expect(row).toContainText(t('failure.ipNotDeclared.says'));
  await expect(row.locator('[data-door=address]')).toContainText(t('options.shops.opens.address'));
});

test('a wrong state is refused', async ({ ext, page, context, world }) => {
  await fillShop(page, ext, shopAccount(world));
  const window = await openConsent(context, () => continueInShopee(page));
  await window.locator('input[name=state]').evaluate((field: HTMLInputElement) => {
    field.value = 'made-up-by-someone-else';
  });
  await giveConsent(window);
  await expect(page.getByRole('alert')).toContainText(t('failure.stateMismatch.says'));
  expect(requestsFor(world, 'get_access_token')).toHaveLength(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Connect your first account' })).toBeVisible();
});

test('a closed consent window is told, and nothing that was typed is lost', async ({ ext, page, context, world }) => {
  const account = shopAccount(world);
  await fillShop(page, ext, account);
  const window = await openConsent(context, () => continueInShopee(page));
  await window.close();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(t('failure.consentClosed.says'));
  await expect(page.getByLabel('Partner key', { exact: true })).toHaveValue(account.partnerKey);
  await giveConsent(await openConsent(context, () => notice.getByRole('button', { name: 'Reconnect' }).click()));
  await expect(shopRow(page, account.shopId)).toContainText('Connected');
});

test('connects again a shop whose seller ended the authorization', async ({ ext, page, context, world }) => {
  const account = shopAccount(world);
  await connectShop(page, ext, account);
  await setShop(world, account.shopId, { authorized: false });
  const row = shopRow(page, account.shopId);
  await row.getByRole('button', { name: 'Check now' }).click();
  await expect(row).toContainText(t('failure.authorizationEnded.says'));
  await giveConsent(await openConsent(context, () => row.getByRole('button', { name: 'Reconnect' }).click()));
  await expect(row.getByText('Connected', { exact: true })).toBeVisible();
  expect(await row.count()).toBe(1);
});
