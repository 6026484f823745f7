import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { type Ext, expect } from '#test/e2e/fixtures';
import { addressList } from '#test/e2e/links/address-list';
import { readBoard, view } from '#test/e2e/rates/board';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { sellerShop, worldProducts } from '#test/world';
import { t } from './texts';

/** Addresses of things that came to be while the panel was filled. */
export interface FilledPanel {
  /** A list of links that was made. */
  readonly bulkJob: string;
  /** A review of many changes. */
  readonly review: string;
}

/** Another view of a panel that is a page of its own; the same address with another hash would keep what it shows. */
export async function openPanelAt(page: Page, { url }: Pick<Ext, 'url'>, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url(`sidepanel.html#${hash}`));
  await expect(page.locator('html[data-ready]')).toBeAttached();
}

async function endedJob(page: Page, kind: string): Promise<string> {
  const find = async () => (await storedRows(page, 'jobs')).find((job) => job.kind === kind)?.id ?? '';
  await expect.poll(find, { message: `a job ${kind} is written down` }).not.toBe('');
  return (await untilJob(page, await find(), ENDED, 60_000)).id;
}

/** Puts data into every view of the panel by its own means: 20 links, a shop that was read, changed rates, changes before the person. */
export async function fillPanel(
  page: Page,
  ext: Pick<Ext, 'url'>,
  parts: readonly ('links' | 'rates')[] = ['links', 'rates'],
): Promise<FilledPanel> {
  await openPanelAt(page, ext, 'bulk');
  const { addresses } = addressList(20, { repeated: 0, similar: 0, seed: 3 });
  await page.getByLabel(t('bulk.addresses'), { exact: true }).fill(addresses.join('\n'));
  await page.getByRole('button', { name: /^Make \d+ links?/ }).click();
  const bulkJob = await endedJob(page, 'bulkLinks');

  if (!parts.includes('rates')) return { bulkJob, review: '' };
  await openPanelAt(page, ext, 'rates');
  await readBoard(page, 60_000);
  const review = async (board: string) => {
    await view(page, board).click();
    await page.getByRole('checkbox', { name: /^Select all/ }).check();
    await page.getByRole('button', { name: /^Review \d+/ }).click();
    await expect(page).toHaveURL(/#review\/./);
  };
  await review('below');
  await page.getByRole('button', { name: /^Apply to/ }).click();
  await endedJob(page, 'applyRates');
  await openPanelAt(page, ext, 'rates');
  await review('above');
  return { bulkJob, review: new URL(page.url()).hash.slice(1) };
}

/** An ordinary product of Brazil with an offer, of a shop that is not connected: the panel stays where links are made. */
export function shownProduct(): string {
  const own = sellerShop('BR').shop.id;
  const product = worldProducts('BR').find(({ kind, shop }) => kind === 'ordinary' && shop.id !== own);
  if (!product) throw new Error('no product of another shop');
  return productAddress(product);
}
