import type { Page } from '@playwright/test';
import { type Ext, expect } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { ShopAccount, World } from '#test/world';
import { createShopClient, setWorld } from '#test/world/open-platform/shop-client';

/** An entry of the open campaign as the world truly has it; times in seconds, rates in per cent. */
export interface TrueEntry {
  readonly item_id: string;
  readonly campaign_id: string;
  readonly campaign_status: string;
  readonly commission_rate: number;
  readonly commission_protection_list?: readonly { commission_rate: number; protection_period_end_time: number }[];
}

/** The open campaign without lag. */
export async function trueEntries(world: World, shopId: number): Promise<TrueEntry[]> {
  const answer = await fetch(`${world.http}/__world/ams/state?shopId=${shopId}`);
  // Ids may be longer than a number holds.
  const text = (await answer.text()).replace(/("(?:item|campaign)_id":)(\d+)/g, '$1"$2"');
  return (JSON.parse(text) as { entries: TrueEntry[] }).entries.filter(({ campaign_status }) => campaign_status !== 'Gone');
}

/** A product that runs at a rate of at least `least` per cent, with nothing owed yet and nothing special about it. */
export async function runningItem(world: World, shopId: number, least = 5): Promise<TrueEntry> {
  const answer = await fetch(`${world.http}/__world/ams/state?shopId=${shopId}`);
  const planted = new Set(((await answer.json()) as { planted: { itemId: string }[] }).planted.map(({ itemId }) => itemId));
  const entries = await trueEntries(world, shopId);
  const found = entries.find(
    (entry) =>
      entry.campaign_status === 'Ongoing' &&
      entry.commission_rate >= least &&
      !entry.commission_protection_list?.length &&
      !planted.has(entry.item_id) &&
      entries.filter((other) => other.item_id === entry.item_id).length === 1,
  );
  if (!found) throw new Error(`no running product at ${least} %`);
  return found;
}

/** Sets a rate (per cent) as somebody does in Seller Centre. */
export async function setInSellerCentre(world: World, account: ShopAccount, entry: TrueEntry, rate: number): Promise<void> {
  const seller = createShopClient(world, account);
  await seller.connect();
  const reply = await seller.ams('batch_edit_products_open_campaign_setting', {
    campaign_ids: [Number(entry.campaign_id)],
    commission_rate: rate,
  });
  expect(reply.error ?? '').toBe('');
}

/** Opens a product in the panel, as its own page, and presses "Change rate". */
export async function changeRateOf(page: Page, ext: Ext, itemId: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(ext.url(`sidepanel.html#shop/${itemId}`));
  // The review begins with the suggestion that is known when it is opened; the button is there before it.
  await expect(page.locator('[data-part="item"] [data-part="gap"]')).toContainText(t('panel.shop.suggested'));
  await page.getByRole('button', { name: t('panel.shop.changeRate') }).click();
  await expect(page.locator('[data-part="review"]')).toBeVisible();
}

export const reviewRow = (page: Page, itemId: string) => page.locator(`[data-part="review"] [data-item="${itemId}"]`);

/** The primary button, whatever the count. */
export const applyButton = (page: Page) => page.getByRole('button', { name: /^Apply to/ });

/** Lists that show a change at once: what is asked here is what is seen, not how late. */
export const withoutLag = (world: World, { shopId }: ShopAccount) => setWorld(world, 'ams', { shopId, lagMs: 0 });
