import { expect, type Page } from '@playwright/test';
import { type BadgeSeen, readBadges } from '#scripts/browser/read-badges';
import { t } from '#test/e2e/shell/texts';
import type { RecordedRequest, ShopAccount, World } from '#test/world';

/** What the stand-in's Seller Centre lets a test do; see test/world/seller/pages/handle.js. */
export interface SellerHandle {
  state(): { path: string; pages: number; total: number };
  settled(): Promise<unknown>;
  next(): Promise<unknown>;
  previous(): Promise<unknown>;
  goPage(page: number): Promise<unknown>;
  setSize(size: number): Promise<unknown>;
  sort(key: string): Promise<unknown>;
  filter(keyword: string): Promise<unknown>;
  rerender(mode: 'reuse' | 'replace'): Promise<unknown>;
  open(path: string): Promise<unknown>;
  rowIds(): string[];
  truthOf(node: Node): string | null;
}

declare global {
  interface Window {
    readonly __seller: SellerHandle;
  }
}

const PRODUCTS = '/portal/product/list/live/all';

/** The Seller Centre address of a Brazilian shop. */
export const sellerAddress = (shopId: number | string, path = PRODUCTS, more = ''): string =>
  `https://seller.shopee.com.br${path}?shop=${shopId}${more}`;

/** Opens a page of a shop's Seller Centre and waits until its rows stand. */
export async function openSeller(page: Page, { shopId }: Pick<ShopAccount, 'shopId'>, path = PRODUCTS, more = ''): Promise<void> {
  await page.goto(sellerAddress(shopId, path, more));
  await page.evaluate(() => window.__seller.settled());
}

/** Waits until each of the page's rows up to 60 has a badge, and answers with them. */
export async function untilBadges(page: Page, least = 20): Promise<readonly BadgeSeen[]> {
  let badges: readonly BadgeSeen[] = [];
  await expect
    .poll(
      async () => {
        badges = await readBadges(page);
        return badges.length;
      },
      { message: 'badges stand in the page', timeout: 20_000, intervals: [50, 100] },
    )
    .toBeGreaterThanOrEqual(least);
  return badges;
}

/** What a badge has to say of a product by the world's own state; the words after that are free. */
export async function expectedBadges(world: World, shopId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // Ids may be longer than a number holds.
  const ask = async <T>(what: string): Promise<T> =>
    JSON.parse((await (await fetch(`${world.http}/__world/ams/${what}`)).text()).replace(/"item_id":(\d+)/g, '"item_id":"$1"')) as T;
  const { entries } = await ask<{ entries: { item_id: string; campaign_status: string; commission_rate: number }[] }>(
    `state?shopId=${shopId}`,
  );
  const suggested = await ask<Record<string, readonly [number, number]>>(`suggested?shopId=${shopId}&ids=${ids.join()}`);
  const rates = new Map<string, string>();
  const later = new Set<string>();
  for (const status of ['Terminating', 'Upcoming', 'Ongoing'])
    for (const entry of entries.filter((one) => one.campaign_status === status)) {
      rates.set(entry.item_id, `${written(entry.commission_rate)}%`);
      if (status === 'Upcoming') later.add(entry.item_id);
      else later.delete(entry.item_id);
    }
  return new Map(
    ids.flatMap((id) => {
      const range = suggested[id];
      const today = rates.get(id);
      if (!range) return [];
      const [low, high] = range.map(written);
      if (today && later.has(id)) return [[id, t('badge.begins', { rate: today })] as const];
      const words = low === high ? `${low}%` : `${low}–${high}%`;
      return [[id, today ? `${today} · ${t('badge.suggested', { range: words })}` : t('badge.notInAms', { range: words })] as const];
    }),
  );
}

/** As Brazil writes it. */
const written = (percent: number): string => String(percent).replace('.', ',');

/** Requests of the extension for a shop that have reached the world. */
export const shopRequests = (world: World): RecordedRequest[] =>
  world.requests().filter(({ path }) => path.startsWith('/api/v2/') && !path.startsWith('/api/v2/auth/'));

/** Those that would change something. */
export const shopWrites = (world: World): RecordedRequest[] => shopRequests(world).filter(({ method }) => method !== 'GET');
