import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { RecordedRequest, ShopAccount, World } from '../world';
import type { Ext } from './fixtures';

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

/** Fills the form by its labels; nothing is sent yet. */
export async function fillShop(page: Page, ext: Ext, { market, partnerId, partnerKey }: ShopAccount): Promise<void> {
  await page.goto(ext.url('options.html#accounts/shop'));
  await page.getByLabel('Country').selectOption(market);
  await page.getByLabel('Partner id').fill(String(partnerId));
  await page.getByLabel('Partner key', { exact: true }).fill(partnerKey);
}

export const continueInShopee = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue in Shopee' }).click();

/** The whole way, up to the page that names what was connected. */
export async function connectShop(page: Page, ext: Ext, account: ShopAccount): Promise<void> {
  await fillShop(page, ext, account);
  await giveConsent(await openConsent(page.context(), () => continueInShopee(page)));
  await expect(page.getByRole('heading', { name: /connected$/, level: 1 })).toBeVisible();
}

/** The row of a shop, on whichever page it stands. */
export const shopRow = (page: Page, shopId: number) => page.locator(`[data-shop="${shopId}"]`);

/** A shop account of the world by what is said of it; nothing said: the first ordinary one. */
export function shopAccount(world: World, note?: string): ShopAccount {
  const found = world.accounts.shop.find((account) => (note === undefined ? account.note === undefined : account.note?.startsWith(note)));
  if (!found) throw new Error(`no shop account ${note ?? 'without a note'}`);
  return found;
}

/** Sets switches of a shop or its app in the world. */
export async function setShop(world: World, shopId: number, switches: Readonly<Record<string, boolean>>): Promise<void> {
  const answer = await fetch(`${world.http}/__world/shops`, { method: 'POST', body: JSON.stringify({ shopId, ...switches }) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Requests of one operation that have reached the world. */
export const requestsFor = (world: World, operation: string): RecordedRequest[] =>
  world.requests().filter((request) => request.operation?.split(',').includes(operation));

/** The refresh tokens that were sent, in order. */
export const sentRefreshTokens = (world: World): string[] =>
  requestsFor(world, 'refresh_access_token').map(({ body }) => String((JSON.parse(body) as { refresh_token: string }).refresh_token));
