import type { Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { popupOver } from '#test/e2e/links/popup-over';
import { findProduct } from '#test/world';
import { t } from './texts';

/** What Chromium gives a popup at most; one that is higher scrolls, and its button is out of sight. */
const MOST = 600;

const heightOf = (popup: Page): Promise<number> =>
  popup.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    return Math.max(document.documentElement.scrollHeight, document.body.scrollHeight);
  });

const ordinary = () => productAddress(findProduct('BR', 'ordinary', 3));
const make = async (popup: Page) => {
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
  await expect(popup.locator('[data-part="caption-text"]')).toBeVisible();
};

test('without an account it fits too', async ({ ext, page }) => {
  for (const address of [ordinary(), 'about:blank']) {
    const popup = await popupOver(ext, page, address);
    await expect(popup.locator('html[data-ready]')).toBeAttached();
    expect(await heightOf(popup), address).toBeLessThanOrEqual(MOST);
    await ext.closePopup(popup);
  }
});

affiliateTest('once there is a link, its caption is the next thing, then the places to post it', async ({ ext, page }) => {
  const popup = await popupOver(ext, page, ordinary());
  await make(popup);
  const primary = popup.locator('.btn--primary');
  await expect(primary).toHaveCount(1);
  await expect(primary).toContainText(t('caption.copy'));
  await expect(primary, 'Enter goes on').toBeFocused();
  // In the order of the page: the caption's button, WhatsApp, Telegram; what was chosen before is folded away.
  const order = await popup.locator('.btn--primary, [data-part="caption"] a').allTextContents();
  expect(order.map((text) => text.replace('↵', ''))).toEqual([t('caption.copy'), 'WhatsApp', 'Telegram']);
  await expect(popup.getByLabel('Sub_id 1')).toBeHidden();
  const again = popup.getByRole('button', { name: t('link.makeAgain') });
  const [one, other] = [await again.boundingBox(), await primary.boundingBox()];
  expect((other?.y ?? 0) - (one?.y ?? 0), 'making it again is not beside copying').toBeGreaterThan(60);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(t('caption.copied'))).toBeVisible();
  expect(await ext.clipboard()).toMatch(/https:\/\/s\.shopee\.com\.br\/\S+/);
});
