import { type BrowserContext, expect, type Page } from '@playwright/test';
import { t, whole } from '#test/e2e/shell/texts';
import type { ShopAccount } from '#test/world';
import type { Extension } from './extension';

type Pages = Pick<Extension, 'url'>;

/** Connects a shop as a seller does: the form in the options page, then the consent in the window that opens. */
export async function connectShop(page: Page, extension: Pages, shop: ShopAccount): Promise<void> {
  await fillShop(page, extension, shop);
  await giveConsent(await openConsent(page.context(), () => continueInShopee(page)));
  await expect(
    page.getByRole('heading', { name: whole(['options.shops.connected_one', 'options.shops.connected_other']), level: 1 }),
  ).toBeVisible();
}

/** Fills the form by its labels; nothing is sent yet. */
export async function fillShop(page: Page, extension: Pages, { market, partnerId, partnerKey }: ShopAccount): Promise<void> {
  // The same address with another hash would not load the form anew.
  await page.goto('about:blank');
  await page.goto(extension.url('options.html#accounts/shop'));
  await page.getByLabel(t('options.field.market')).selectOption(market);
  await page.getByLabel(t('options.shops.partnerId')).fill(String(partnerId));
  await page.getByLabel(t('options.shops.partnerKey'), { exact: true }).fill(partnerKey);
}

export const continueInShopee = (page: Page): Promise<void> => page.getByRole('button', { name: t('options.shops.continue') }).click();

/** Does what opens Shopee's consent, and answers with the window in which it came. */
export async function openConsent(context: BrowserContext, act: () => Promise<void>): Promise<Page> {
  const opening = context.waitForEvent('page', { predicate: (page) => !page.url().startsWith('chrome-extension://') });
  await act();
  const window = await opening;
  await expect(window.getByRole('button', { name: 'Authorize' })).toBeVisible();
  return window;
}

/** The seller says yes; the browser takes the answer and closes the window. */
export async function giveConsent(window: Page): Promise<void> {
  const gone = window.waitForEvent('close');
  await window.getByRole('button', { name: 'Authorize' }).click();
  await gone;
}
