import { expect, type Page } from '@playwright/test';
import type { Ext } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { storedRows } from '#test/e2e/stored';
import type { World } from '#test/world';

/** A product as the world has it: rates in per cent. */
export interface TrueRates {
  readonly id: string;
  /** What the open campaign holds; null: not in it. */
  readonly rate: number | null;
  readonly min: number;
  readonly max: number;
}

export interface SeenRow {
  readonly index: number;
  readonly id: string;
  readonly gap: string;
  readonly words: string;
}

export const rows = (page: Page) => page.locator('.vt__row[data-row]:not([hidden])');
export const board = (page: Page) => page.getByRole('grid', { name: t('rates.table') });
export const view = (page: Page, id: string) => page.locator(`[data-view="${id}"]`);

/** Opens the board and has the whole connected shop read. */
export async function openRead(page: Page, ext: Ext): Promise<void> {
  await openBoard(page, ext);
  await readBoard(page);
}

export const openBoard = (page: Page, { url }: Pick<Ext, 'url'>) => page.goto(url('sidepanel.html#rates'));

/** Has the whole shop read, and waits until the board has all of it. */
export async function readBoard(page: Page, timeout = 30_000): Promise<void> {
  const button = page.getByRole('button', { name: t('rates.readShop') });
  // Until the records are read it is not known which of the two ways the board offers; "More" stands there before.
  await expect(page.locator('.rates')).toHaveAttribute('data-whole', 'true');
  // Some products are known from a page of Seller Centre: then it stands among the rest.
  if (!(await button.isVisible())) {
    await page.getByRole('button', { name: t('rates.more'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('rates.readShop') }).click();
  } else await button.click();
  const reading = async () => (await storedRows(page, 'jobs')).find(({ kind }) => kind === 'readShop');
  await expect.poll(async () => (await reading())?.state, { message: 'the shop is read', timeout, intervals: [100, 250] }).toBe('done');
  // It was whole before, too, of what was known then, and hears of the records a little later.
  const accountId = (await reading())?.accountId;
  const known = (await storedRows(page, 'products')).filter((row) => row.accountId === accountId).length;
  const counted = async () => Number((await view(page, 'all').locator('.count').innerText()).replace(/\D/g, ''));
  await expect.poll(counted, { message: 'the board has all of it' }).toBe(known);
}

/** The rows that are drawn, from the top. */
export const seenRows = (page: Page): Promise<SeenRow[]> =>
  rows(page).evaluateAll((all) =>
    all
      .map((row) => ({
        index: Number((row as HTMLElement).dataset.row),
        id: row.querySelector<HTMLElement>('.prod')?.dataset['item'] ?? '',
        gap: row.querySelector('.gap__top')?.textContent ?? '',
        words: row.querySelector('.gap__word')?.textContent ?? '',
      }))
      .sort((a, b) => a.index - b.index),
  );

/** All entries of a shop's open campaign beside what AMS suggests for them, by the world's setup route. */
export async function trueRates(world: World, shopId: number): Promise<ReadonlyMap<string, TrueRates>> {
  // Ids may be longer than a number holds.
  const ask = async <T>(what: string): Promise<T> =>
    JSON.parse((await (await fetch(`${world.http}/__world/ams/${what}`)).text()).replace(/"item_id":(\d+)/g, '"item_id":"$1"')) as T;
  const { entries } = await ask<{ entries: { item_id: string; campaign_status: string; commission_rate: number }[] }>(
    `state?shopId=${shopId}`,
  );
  const rates = new Map<string, number>();
  for (const status of ['Terminating', 'Upcoming', 'Ongoing'])
    for (const entry of entries) if (entry.campaign_status === status) rates.set(entry.item_id, entry.commission_rate);
  const found = new Map<string, TrueRates>();
  const ids = [...rates.keys()];
  for (let from = 0; from < ids.length; from += 100) {
    const part = ids.slice(from, from + 100);
    const suggested = await ask<Record<string, readonly [number, number]>>(`suggested?shopId=${shopId}&ids=${part.join()}`);
    for (const id of part) {
      const range = suggested[id];
      if (range) found.set(id, { id, rate: rates.get(id) ?? null, min: range[0], max: range[1] });
    }
  }
  return found;
}

/** Percentage points below the lowest suggested rate. */
export const gapOf = ({ rate, min }: TrueRates): number => Math.round((min - (rate ?? 0)) * 100) / 100;

/** As Brazil writes it. */
export const written = (value: number): string => String(value).replace('.', ',');
