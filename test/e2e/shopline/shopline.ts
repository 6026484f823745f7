import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Extension } from '#scripts/browser/extension';
import type { StoreAccount, World } from '#test/world';

/** A store as the world keeps it. */
export interface StoredShopline {
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly partner_info: { readonly name: string; readonly email: string };
    readonly campaign_products: readonly { readonly id: string; readonly product_id: string }[];
    readonly [field: string]: unknown;
  }[];
  readonly mailed: readonly { readonly campaignId: string; readonly locale: string }[];
}

/** The first ordinary store, or the one whose note begins so. */
export function demoStore(world: World, note?: string): StoreAccount {
  const found = world.accounts.shopline.find((one) => (note === undefined ? one.note === undefined : one.note?.startsWith(note)));
  if (!found) throw new Error(`no store ${note ?? 'without a note'}`);
  return found;
}

/** Connects a store through the options page; a token that opens no campaigns is saved. */
export async function connectStore(page: Page, ext: Pick<Extension, 'url'>, { token, note }: StoreAccount): Promise<void> {
  await page.goto(ext.url('options.html#accounts/store'));
  await page.getByLabel('Access token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Check and connect' }).click();
  await expect(
    page.getByRole('heading', { name: /not ticked|not on the plan/.test(note ?? '') ? /is saved$/ : /is connected$/ }),
  ).toBeVisible();
}

/** Opens the campaigns of the connected store. */
export const openCampaigns = (page: Page, ext: Pick<Extension, 'url'>) => page.goto(ext.url('sidepanel.html#campaigns'));

/** What the store holds now, by the world's own word. */
export async function storedShopline(world: World, { token }: StoreAccount): Promise<StoredShopline> {
  const reply = await fetch(`${world.http}/__world/shopline/state?token=${encodeURIComponent(token)}`);
  return (await reply.json()) as StoredShopline;
}

export const campaignOf = async (world: World, store: StoreAccount, code: string) =>
  (await storedShopline(world, store)).campaigns.find((one) => one.code === code);

/** Requests of one operation, in the order of their arrival. */
export const storeRequests = (world: World, operation: string) => world.requests().filter((one) => one.operation === operation);

/** The first example of the reference, byte for byte: 10 % of the whole order above NT$500. */
export const REFERENCE_BODY = readFileSync(
  new URL('../../contract/samples/shopline/reference.create.json', import.meta.url),
  'utf8',
).trim();
