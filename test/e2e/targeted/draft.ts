import type { Page } from '@playwright/test';
import { expect } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { ShopAccount, World } from '#test/world';

/** A targeted campaign as the world truly has it; rates in basis points. */
interface TrueCampaign {
  readonly campaignId: string;
  readonly name: string;
  readonly status: string;
  readonly items: readonly { readonly itemId: string; readonly rate: number }[];
  readonly affiliateIds: readonly string[];
}

/** The campaign of a name, without lag; undefined: there is none. */
export async function trueCampaign(world: World, { shopId }: ShopAccount, name: string): Promise<TrueCampaign | undefined> {
  const answer = await fetch(`${world.http}/__world/ams/state?shopId=${shopId}`);
  return ((await answer.json()) as { campaigns: TrueCampaign[] }).campaigns.find((one) => one.name === name);
}

/** Has AMS refuse these affiliates or products, as its lists of errors have it. */
export async function refuse(world: World, { shopId }: ShopAccount, what: { affiliates?: object; items?: object }): Promise<void> {
  const answer = await fetch(`${world.http}/__world/ams/refusals`, { method: 'POST', body: JSON.stringify({ shopId, ...what }) });
  expect(answer.ok, await answer.text()).toBe(true);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes on to a step of the draft by the button at its end. */
export const nextStep = (page: Page, step: 'affiliates' | 'basics' | 'review'): Promise<void> =>
  button(page, t('draft.next', { step: t(`draft.step.${step}`) })).click();

/** Begins a campaign out of the list, with the first products that may be added, each at one rate. */
export async function chooseProducts(page: Page, count: number, rate: string): Promise<void> {
  await button(page, t('draft.new')).click();
  for (let place = 0; place < count; place++) {
    const free = page.locator('[data-part="product-finder"] [data-item] button:not([disabled])').first();
    await free.click();
    await expect(page.locator('[data-part="chosen-products"] [data-item]')).toHaveCount(place + 1);
  }
  await page.locator('[data-part="chosen-products"]').getByLabel(t('draft.rate.all')).fill(rate);
  await button(page, t('draft.rate.set')).click();
}

/** Ticks the first affiliates that AMS recommends; answers their ids. */
export async function tickAffiliates(page: Page, count: number): Promise<string[]> {
  const rows = page.locator('[data-part="affiliate-lists"] [data-affiliate]');
  await expect(rows.nth(count - 1)).toBeVisible();
  const ids: string[] = [];
  for (let place = 0; place < count; place++) {
    await rows.nth(place).getByRole('checkbox').check();
    ids.push((await rows.nth(place).getAttribute('data-affiliate')) ?? '');
  }
  await expect(page.locator('[data-part="chosen-affiliates"] [data-affiliate]')).toHaveCount(count);
  return ids;
}

export async function fillBasics(page: Page, name: string): Promise<void> {
  await page.getByLabel(t('draft.name'), { exact: true }).fill(name);
  await page.getByLabel(t('draft.message')).fill('Higher commission for you this month.');
}

/** Who comes in the place of each affiliate that AMS refused, once that is known. */
export async function replacements(page: Page): Promise<string[]> {
  const choices = page.locator('[data-part="repair"] [data-refused] select');
  for (const choice of await choices.all()) await expect(choice).not.toHaveValue('drop');
  return choices.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
}
