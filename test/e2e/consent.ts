import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { RecordedRequest, ShopAccount, World } from '../world';

/** Does what opens Shopee's consent, and answers with the window in which it came. */
export async function openConsent(context: BrowserContext, act: () => Promise<void>): Promise<Page> {
  const opening = context.waitForEvent('page', { predicate: (page) => !page.url().startsWith('chrome-extension://') });
  await act();
  const window = await opening;
  await expect(window.getByRole('button', { name: 'Authorize' })).toBeVisible();
  return window;
}

/** The seller says yes. */
export async function giveConsent(window: Page): Promise<void> {
  const gone = window.waitForEvent('close');
  await window.getByRole('button', { name: 'Authorize' }).click();
  await gone;
}

/** Fills the form by its labels. */
export async function fillShop(page: Page, { market, partnerId, partnerKey }: Pick<ShopAccount, 'market' | 'partnerId' | 'partnerKey'>): Promise<void> {
  await page.getByLabel('Country').selectOption(market);
  await page.getByLabel('Partner id').fill(String(partnerId));
  await page.getByLabel('Partner key', { exact: true }).fill(partnerKey);
}

export const continueInShopee = (page: Page) => page.getByRole('button', { name: 'Continue in Shopee' }).click();

/** A shop account of the world by what is said of it; none said: the first ordinary one. */
export function shopAccount(world: World, note?: string): ShopAccount {
  const found = world.accounts.shop.find((account) => (note === undefined ? account.note === undefined : account.note?.startsWith(note)));
  if (!found) throw new Error(`no shop account ${note ?? ''}`);
  return found;
}

/** Requests for tokens by a refresh token that have reached the world. */
export const refreshes = (world: World): RecordedRequest[] =>
  world.requests().filter(({ operation }) => operation?.split(',').includes('refresh_access_token'));
