import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { type Ext, expect, affiliateTest as test } from '#test/e2e/fixtures';
import { popupOver } from '#test/e2e/links/popup-over';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { worldProducts } from '#test/world';
import { expectFewOrders, openEarnings, setRows, untilRead } from './earnings';

const rule = (page: Page) => page.locator('[data-part="paid-rule"]');

/** The dearest product: what a cap takes most of. */
function dearest(): string {
  const [product] = worldProducts('BR')
    .filter(({ kind, offer }) => kind === 'ordinary' && offer !== null && offer.shopeeRate > 0)
    .sort((one, other) => other.priceMin * (other.offer?.shopeeRate ?? 0) - one.priceMin * (one.offer?.shopeeRate ?? 0));
  if (!product) throw new Error('no product with an offer');
  return productAddress(product);
}

async function readEarnings(page: Page, ext: Ext, days: number): Promise<void> {
  await openPanelAt(page, ext, 'links');
  await expectFewOrders(page, days);
  await openEarnings(page, ext);
  await untilRead(page);
}

async function findOffers(page: Page, ext: Ext): Promise<void> {
  await openPanelAt(page, ext, 'offers');
  await page.getByRole('button', { name: t('offers.find'), exact: true }).click();
  await expect(page.locator('[data-offer]').first()).toBeVisible();
}

test('says when a cap is not known, in popup and offers, and what it has seen so far', async ({ ext, page }) => {
  await readEarnings(page, ext, 2);
  await findOffers(page, ext);
  await rule(page).locator('summary').click();
  await expect(rule(page)).toContainText(t('paid.unknown'));
  await expect(rule(page).getByRole('listitem').first()).toContainText(/^Shopee may cap its part/);
  const popup = await popupOver(ext, page, dearest());
  await expect(rule(popup)).toHaveText(new RegExp(`^${t('paid.unknown')}`));
  await ext.closePopup(popup);
});

test('says what is really paid once a cap was learnt', async ({ ext, page, world }) => {
  await setRows(world, 3_000);
  await readEarnings(page, ext, 90);
  await findOffers(page, ext);
  // The stand-in pays at most R$ 12 of Shopee's part for an order in Brazil.
  await expect(rule(page).locator('summary')).toHaveText(/at most R\$\s12,00 an order$/);
  const popup = await popupOver(ext, page, dearest());
  await expect(rule(popup).locator('summary')).toHaveText(/^Not R\$\s[\d.,]+: Shopee's part is capped$/);
  await ext.closePopup(popup);
});
