import { expect, type Page } from '@playwright/test';
import type { AffiliateAccount } from '#test/world';
import type { Extension } from './extension';

type Key = Pick<AffiliateAccount, 'market' | 'appId' | 'secret'>;

/** Enters an account through the options page as a person would, and waits until Shopee's answer is shown. Leaves the page open. */
export async function connectAccount(page: Page, extension: Extension, account: Key): Promise<void> {
  await page.goto(extension.url('options.html#accounts/key'));
  await fillAccount(page, account);
  await expect(page.getByRole('heading', { name: 'Shopee accepted the key' })).toBeVisible({ timeout: 10_000 });
}

/** Fills the form by its labels and sends it; what comes of it is for the caller to see. */
export async function fillAccount(page: Page, account: Key): Promise<void> {
  await page.getByLabel('Country').selectOption(account.market);
  await page.getByLabel('App ID').fill(account.appId);
  await page.getByLabel('Secret', { exact: true }).fill(account.secret);
  await page.getByRole('button', { name: 'Check and add' }).click();
}
