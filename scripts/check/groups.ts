import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { productAddress } from '#scripts/browser/product-page';
import { keepGroups } from '#test/e2e/links/many-presets';
import { t, whole } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob } from './job';
import { proveLink } from './prove-link';

declare const chrome: typeof browser;

/** One product to eight groups by one click in the real popup: eight links, told apart by their sub ids where they land. */
export const groups: CheckJob = {
  name: 'one product to eight groups',
  run: async (session) => {
    const { context, extension, page, world } = session;
    const options = await context.newPage();
    await options.goto(extension.url('options.html#presets'));
    await keepGroups(
      options,
      Array.from({ length: 8 }, (_, at) => `Group ${at + 1}`),
    );
    const product = findProduct('BR', 'ordinary', 7);
    await page.bringToFront();
    await page.goto(productAddress(product));
    const popup = await extension.openPopup();
    await popup.getByRole('button', { name: whole(['groups.make_other'], '8') }).click();
    const rows = popup.getByRole('list', { name: t('groups.list') }).getByRole('listitem');
    await expect(rows.filter({ hasText: 'https://' })).toHaveCount(8);
    const links = await rows.evaluateAll((all) => all.map((row) => /https:\/\/\S+/.exec(row.textContent ?? '')?.[0] ?? ''));
    await popup.evaluate(() => window.close()).catch((reason: unknown) => assert.ok(popup.isClosed(), String(reason)));
    const marks = new Set<string>();
    for (const link of links) marks.add((await proveLink(session, link, product, demoAccount(world, 'BR').affiliateId)).utmContent ?? '');
    // Other jobs find the presets as they were.
    await options.evaluate(() => chrome.storage.sync.remove('setting:presets'));
    await options.close();
    assert.equal(marks.size, 8, 'sub ids are the same in several links');
    return { groups: { links: links.length, subIds: marks.size } };
  },
};
