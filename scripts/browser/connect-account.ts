import { expect, type Page } from '@playwright/test';
import type { AffiliateAccount } from '../../test/world';
import { MARKETS } from '../../lib/domain/market';
import type { Extension } from './extension';

/** Enters an account through the options page as a person would: by labels, keys and clicks. Leaves the page open. */
export async function connectAccount(page: Page, extension: Extension, account: Pick<AffiliateAccount, 'market' | 'appId' | 'secret'>): Promise<void> {
  await page.goto(extension.url('options.html#accounts'));
  await fillAccount(page, account);
  await expect(page.getByText(account.appId).first()).toBeVisible();
}

/** Fills the form and sends it; what comes of it is for the caller to see. */
export async function fillAccount(page: Page, account: Pick<AffiliateAccount, 'market' | 'appId' | 'secret'>): Promise<void> {
  await page.getByLabel('Country').selectOption({ label: MARKETS[account.market].name });
  await page.getByLabel('App ID').fill(account.appId);
  await page.getByLabel('Secret', { exact: true }).fill(account.secret);
  await page.getByRole('button', { name: 'Check and add' }).click();
}
