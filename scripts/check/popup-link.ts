import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { pasteClipboard } from '#scripts/browser/paste';
import { productAddress } from '#scripts/browser/product-page';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob } from './job';
import { proveLink } from './prove-link';

/** The main job: a click in the real popup, the link really pasted into a page. */
export const popupLink: CheckJob = {
  name: 'short link from the popup',
  run: async (session) => {
    const product = findProduct('BR', 'ordinary');
    await session.page.goto(productAddress(product));
    const popup = await session.extension.openPopup();
    await popup.getByRole('button', { name: t('link.make') }).click();
    await expect(popup.getByRole('status').filter({ hasText: t('link.copied') })).toBeAttached();
    const shortLink = await popup.getByLabel(t('link.yourLink')).inputValue();
    const clipboard = await pasteClipboard(session.context);
    assert.equal(clipboard, shortLink, 'the clipboard holds something else than the link that was made');
    await proveLink(session, shortLink, product, demoAccount(session.world, 'BR').affiliateId);
    return { shortLink, clipboard };
  },
};
