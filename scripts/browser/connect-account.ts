import { expect, type Page } from '@playwright/test';
import { t } from '#test/e2e/shell/texts';
import type { AffiliateAccount } from '#test/world';
import type { Extension } from './extension';

type Key = Pick<AffiliateAccount, 'market' | 'appId' | 'secret'>;

/** Enters an account through the options page as a person would, and waits until Shopee's answer is shown. Leaves the page open. */
export async function connectAccount(page: Page, extension: Extension, account: Key): Promise<void> {
  await page.goto(extension.url('options.html#accounts/key'));
  await fillAccount(page, account);
  await expect(page.getByRole('heading', { name: t('options.added.accepted') })).toBeVisible({ timeout: 10_000 });
}

/** Fills the form by its labels and sends it; what comes of it is for the caller to see. */
export async function fillAccount(page: Page, account: Key): Promise<void> {
  await page.getByLabel(t('options.field.market')).selectOption(account.market);
  await page.getByLabel(t('options.field.appId')).fill(account.appId);
  await page.getByLabel(t('options.field.secret'), { exact: true }).fill(account.secret);
  await page.getByRole('button', { name: t('options.add.check') }).click();
}
