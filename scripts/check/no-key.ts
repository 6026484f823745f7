import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { connectKeyless } from '#scripts/browser/connect-keyless';
import { readLanding } from '#scripts/browser/landing';
import { productAddress } from '#scripts/browser/product-page';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import type { CheckJob } from './job';

const MARKET = 'SG';

/** A long link by an affiliate id alone: its landing page credits that id, and nothing was asked of the API. */
export const noKey: CheckJob = {
  name: 'long link without a key',
  run: async ({ world, context, extension, page }) => {
    const affiliate = world.accounts.affiliate.filter(({ market, note }) => market === MARKET && note === undefined).at(-1);
    assert.ok(affiliate, `the world has no second account of ${MARKET}`);
    const options = await context.newPage();
    await connectKeyless(options, extension, affiliate);
    await options.close();
    const product = findProduct(MARKET, 'ordinary', 5);
    await page.bringToFront();
    await page.goto(productAddress(product));
    const popup = await extension.openPopup();
    const choice = popup.getByRole('button', { name: affiliate.affiliateId });
    await choice.click();
    const asked = () => world.requests().filter(({ operation }) => operation?.includes('generateShortLink')).length;
    const before = asked();
    await popup.getByRole('button', { name: t('link.make') }).click();
    const field = popup.getByLabel(t('link.yourLink'));
    await expect(field).toBeVisible();
    const link = await field.inputValue();
    assert.match(link, /\/an_redir\?/, `not a long link: ${link}`);
    assert.equal(asked(), before, 'a long link asked the API');
    const landing = await readLanding(world.httpsPort, readFileSync(world.ca), link);
    assert.equal(landing.itemId, product.itemId, `${link} leads to another item`);
    assert.equal(landing.affiliateId, affiliate.affiliateId, `${link} credits somebody else`);
    return { noKey: link };
  },
};
