import type { Page } from '@playwright/test';
import { MARKETS } from '#lib/domain/market';
import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { clockOf } from '#lib/domain/time/zone-clock';
import { demoAccount } from '#scripts/check/demo-account';
import { type Ext, expect } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import type { World } from '#test/world';

const ask = async <T>(world: World, path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${world.http}/__world/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
};

/** Orders of one of the account's links: the first with these sub ids. */
export async function creditLink(world: World, subIds: readonly string[], orders: readonly { readonly day: number }[]): Promise<void> {
  const links = await ask<readonly { code: string; subIds: readonly string[] }[]>(
    world,
    `affiliate/links?appId=${demoAccount(world, 'BR').appId}`,
  );
  const link = links.find((one) => one.subIds.join() === subIds.join());
  if (!link) throw new Error(`no link with the sub ids ${subIds.join()}`);
  await ask(world, 'orders', { link: link.code, orders });
}

interface ToldLine {
  readonly state: string;
  readonly orderId: string;
}

/** What the world says of the orders of some days, whole days before today by the market's calendar. */
export async function worldEarnings(world: World, { from, to }: { readonly from: string; readonly to: string }) {
  const { appId, market } = demoAccount(world, 'BR');
  const { timeZone } = MARKETS[market];
  const seconds = Math.floor(Date.now() / 1000);
  const all = await ask<readonly { purchaseTime: number; net: string; lines: readonly ToldLine[] }[]>(
    world,
    `affiliate/lines?appId=${appId}&from=${seconds - 100 * 86_400}&to=${seconds}`,
  );
  const own = all.filter(({ purchaseTime }) => {
    const day = clockOf(purchaseTime * 1000, timeZone).slice(0, 10);
    return from <= day && day <= to;
  });
  const units = own.map(({ net }) => atScale(parseDecimal(net) ?? { units: 0n, scale: 0 }, AMOUNT_SCALE) ?? 0n);
  return { net: units.reduce((sum, one) => sum + one, 0n), lines: own.flatMap(({ lines }) => lines) };
}

/** The market's calendar day so many days before today. */
export const dayBefore = (days: number): string => clockOf(Date.now() - days * 86_400_000, MARKETS.BR.timeZone).slice(0, 10);

/** The person's groups, as settings keep them. */
export const setPresets = (page: Page, presets: readonly { readonly name: string; readonly slots: readonly string[] }[]): Promise<void> =>
  page.evaluate(
    async (list) => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { sync: { set(values: object): Promise<void> } } } }).chrome;
      await storage.sync.set({ 'setting:presets': list });
    },
    presets.map(({ name, slots }, at) => ({
      id: `group-${at}`,
      name,
      slots: Array.from({ length: 5 }, (_, place) => slots[place] ?? ''),
      market: null,
      starred: false,
    })),
  );

/** Opens what was earned and waits for the first figures: the newest days come first, the rest may still be under way. */
export async function openEarnings(page: Page, ext: Pick<Ext, 'url'>): Promise<void> {
  await openPanelAt(page, ext, 'earnings');
  await expect(page.locator('[data-part="breakdown"]')).toBeVisible({ timeout: 60_000 });
}

/** Counts presses of the pointer from now on. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { presses: number };
    counted.presses = 0;
    addEventListener('pointerdown', () => counted.presses++, { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { presses: number }).presses);
}
