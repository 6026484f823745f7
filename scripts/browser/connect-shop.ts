import { expect, type Page } from '@playwright/test';
import type { ShopAccount } from '../../test/world';
import type { Extension } from './extension';

/** Connects a shop as a seller does: the form in the options page, then the consent in the window that opens. */
export async function connectShop(page: Page, extension: Pick<Extension, 'url'>, shop: ShopAccount): Promise<void> {
  await page.goto('about:blank');
  await page.goto(extension.url('options.html#accounts/shop'));
  await page.getByLabel('Country').selectOption(shop.market);
  await page.getByLabel('Partner id').fill(String(shop.partnerId));
  await page.getByLabel('Partner key', { exact: true }).fill(shop.partnerKey);
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Continue in Shopee' }).click();
  const consent = await opening;
  const gone = consent.waitForEvent('close');
  await consent.getByRole('button', { name: 'Authorize' }).click();
  await gone;
  await expect(page.getByRole('heading', { name: /connected$/, level: 1 })).toBeVisible();
}
