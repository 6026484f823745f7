import type { Page } from '@playwright/test';

export { connectShop, continueInShopee, fillShop, giveConsent, openConsent } from '#scripts/browser/connect-shop';

import type { RecordedRequest, ShopAccount, World } from '#test/world';

/** The row of a shop, on whichever page it stands. */
export const shopRow = (page: Page, shopId: number) => page.locator(`[data-shop="${shopId}"]`);

/** A shop account of the world by its properties; without any the first ordinary one. */
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
