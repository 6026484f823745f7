import { expect, type Page } from '@playwright/test';
import { MARKETS } from '#lib/domain/market';
import type { Ext } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import type { AffiliateAccount, RecordedRequest, World, WorldProduct } from '#test/world';

/** The main job by a click in an open popup or panel; answers with the link as it stands there. */
export async function makeLink(surface: Page): Promise<string> {
  await surface.getByRole('button', { name: 'Make and copy link' }).click();
  await expect(surface.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  return surface.getByLabel('Your link').inputValue();
}

export interface Credit {
  readonly product: WorldProduct;
  readonly account: Pick<AffiliateAccount, 'affiliateId'>;
  /** The five sub ids as the landing page carries them, joined by `-`. */
  readonly utmContent: string;
}

/** A link counts when its landing page shows the right item, affiliate and sub ids. */
export async function proveLink(ext: Ext, link: string, { product, account, utmContent }: Credit): Promise<void> {
  expect(new URL(link).host).toBe(MARKETS[product.market].shortLink[0]);
  expect(await ext.landing(link)).toMatchObject({ itemId: product.itemId, affiliateId: account.affiliateId, utmContent });
}

/** Requests for short links that have reached the world. */
export const linkRequests = (world: World): RecordedRequest[] =>
  world.requests().filter(({ operation }) => operation?.split(',').includes('generateShortLink'));

/** Saves a list of links that was made, by the keyboard. */
export async function saveList(page: Page, format: 'csv' | 'xlsx'): Promise<void> {
  await page.getByRole('button', { name: t('bulk.save'), exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: t(`bulk.${format}`), exact: true }).press('Enter');
}
