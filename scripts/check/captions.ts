import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { pasteClipboard } from '#scripts/browser/paste';
import { productAddress } from '#scripts/browser/product-page';
import { whole } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { worldProducts } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob } from './job';
import { proveLink } from './prove-link';

/** Open tabs become captions with links: three products, each caption with its name, price, disclosure and a link that resolves. */
export const captions: CheckJob = {
  name: 'captions from the open tabs',
  run: async (session) => {
    const { context, extension, world } = session;
    const products = worldProducts('BR')
      .filter(({ kind }) => kind === 'ordinary')
      .slice(40, 43);
    const tabs = [];
    for (const product of products) {
      const tab = await context.newPage();
      await tab.goto(productAddress(product));
      tabs.push(tab);
    }
    const page = await context.newPage();
    await page.goto(extension.url('sidepanel.html#bulk'));
    const before = new Set((await storedRows(page, 'jobs')).map(({ id }) => id));
    await page.getByRole('button', { name: whole(['bulk.tabsCount']) }).click();
    await page.getByRole('button', { name: whole(['bulk.make_other']) }).click();
    const startedJob = async () => (await storedRows(page, 'jobs')).find(({ id }) => !before.has(id));
    await expect.poll(async () => (await startedJob()) !== undefined, { message: 'the list is begun' }).toBe(true);
    await untilJob(page, (await startedJob())?.id ?? '', ENDED);
    await page.getByRole('button', { name: whole(['caption.copyAll_other']) }).click();
    await expect(page.getByText(whole(['caption.copiedAll_other']))).toBeVisible();
    const all = (await pasteClipboard(context)).trim().split('\n\n');
    let resolving = 0;
    for (const product of products) {
      const caption = all.find((text) => text.includes(product.name.replace(/\s+/g, ' ').trim())) ?? '';
      assert.match(caption, /R\$\s\d/, `no price of ${product.name}`);
      assert.match(caption, /#publi/, 'no disclosure');
      await proveLink(session, /https:\/\/\S+/.exec(caption)?.[0] ?? '', product, demoAccount(world, 'BR').affiliateId);
      resolving += 1;
    }
    for (const tab of [...tabs, page]) await tab.close();
    return { captions: resolving };
  },
};
