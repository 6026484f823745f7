import { expect, type Page } from '@playwright/test';
import { t } from '#test/e2e/shell/texts';
import type { AffiliateAccount } from '#test/world';
import type { Extension } from './extension';

/** Connects an affiliate without a key through the options page as a person would. Leaves the page open. */
export async function connectKeyless(
  page: Page,
  extension: Extension,
  { market, affiliateId }: Pick<AffiliateAccount, 'market' | 'affiliateId'>,
): Promise<void> {
  // The same address with another hash would not load the form anew.
  await page.goto('about:blank');
  await page.goto(extension.url(`options.html#accounts/keyless/${market}`));
  await page.getByLabel(t('options.field.affiliateId')).fill(affiliateId);
  await page.getByRole('button', { name: t('options.add.add') }).click();
  await expect(page.getByRole('heading', { name: t('options.added.kept') })).toBeVisible();
}
