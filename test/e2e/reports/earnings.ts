import type { Page } from '@playwright/test';
import { MARKETS } from '#lib/domain/market';
import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { clockOf } from '#lib/domain/time/zone-clock';
import { demoAccount } from '#scripts/check/demo-account';
import { type Ext, expect } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import type { World } from '#test/world';

const ask = async <T>(world: World, path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${world.http}/__world/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
};

/** So many lines has the account's report of three months from now on. */
export const setRows = (world: World, rows: number) => ask(world, 'affiliate/rows', { appId: demoAccount(world, 'BR').appId, rows });

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

interface ReportedLine {
  readonly state: string;
  readonly orderId: string;
}

/** What the world says of the orders of some days, whole days before today by the market's calendar. */
export async function worldEarnings(world: World, { from, to }: { readonly from: string; readonly to: string }) {
  const { appId, market } = demoAccount(world, 'BR');
  const { timeZone } = MARKETS[market];
  const seconds = Math.floor(Date.now() / 1000);
  const all = await ask<readonly { purchaseTime: number; net: string; lines: readonly ReportedLine[] }[]>(
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

/**
 * Lets the first sync ask for three months at once, as later ones do: two first pages of a report stand half a minute apart, and without
 * an idea of how much there is the first asks for two days only. To be called before the view is opened.
 *
 * @param days that the API is taken to answer for, today included
 */
export const expectFewOrders = async (page: Page, days = 90): Promise<void> =>
  page.evaluate(
    async ({ ids, reach }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const writing = database.transaction('reportSyncs', 'readwrite');
        const sync = { list: 'conversions', firstPageAt: null, endedAt: null, perDay: 1, reach };
        for (const accountId of ids) writing.objectStore('reportSyncs').put({ accountId, ...sync });
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      database.close();
    },
    { ids: await accountIds(page), reach: days },
  );

const accountIds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } } }
    ).chrome;
    return ((await storage.local.get('setting:accounts'))['setting:accounts'] as { id: string }[]).map(({ id }) => id);
  });

/** Until nothing is being read any more, and something was. */
export const untilRead = (page: Page, timeout = 30_000): Promise<void> =>
  expect(page.locator('[data-part="fresh"][data-state="idle"]').filter({ hasText: t('earnings.sync.readAt') })).toBeVisible({ timeout });

/** Moves Shopee's clock on, and lets the extension hear of it: by an answer that is not about orders. */
export async function moveClock(page: Page, world: World, milliseconds: number): Promise<void> {
  world.shiftClock(milliseconds);
  const now = Date.now();
  for (const accountId of await accountIds(page)) {
    const answer = await tell(page, 'reports.partnerOrders', { accountId, from: now - 86_400_000, to: now, token: '' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'accessDenied' } });
  }
}

/** Shows these days, whatever day today is. */
export async function chooseDays(page: Page, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await page.getByRole('button', { name: t('earnings.period.custom'), exact: true }).click();
  await page.getByLabel(t('earnings.from'), { exact: true }).fill(from);
  await page.getByLabel(t('earnings.to'), { exact: true }).fill(to);
  await page.getByRole('button', { name: t('earnings.show'), exact: true }).click();
  await expect(page.locator('[data-period]')).toHaveAttribute('data-period', `${from} ${to}`);
}
