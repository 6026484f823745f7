import { connectShop } from '#scripts/browser/connect-shop';
import type { BenchRow } from './row';

declare const chrome: { tabs: { create(tab: { url: string; active: boolean }): Promise<unknown> } };

/** Runs in every page from its first moment: notes when the first product with a rate is there. */
function noteRow(): void {
  new MutationObserver((_changes, watch) => {
    if (!document.querySelector('[data-part=in-view] [data-item] .gap__top b')) return;
    performance.mark('row');
    watch.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

export const panelFirstRows: BenchRow = {
  name: 'the panel’s first rows, on a warm profile',
  floor: 'nothing: counted from the start of the navigation',
  limit: { kind: 'difference', most: 200 },
  samples: 5,
  prepare: async ({ world, context, extension }) => {
    const shop = world.accounts.shop.find(({ market, note }) => market === 'BR' && note === undefined);
    if (!shop) throw new Error('no shop');
    const page = await context.newPage();
    await connectShop(page, extension, shop);
    await page.goto(`https://seller.shopee.com.br/portal/product/list/live/all?shop=${shop.shopId}`);
    await page.locator('[data-sidecar-badge]').first().waitFor({ state: 'attached' });
    await context.addInitScript(noteRow);
    const ours = async () => {
      await page.bringToFront();
      const opening = context.waitForEvent('page');
      await (await extension.worker()).evaluate((url) => chrome.tabs.create({ url, active: false }), extension.url('sidepanel.html'));
      const panel = await opening;
      await panel.waitForFunction(() => performance.getEntriesByName('row').length > 0, undefined, { polling: 20 });
      const at = await panel.evaluate(() => performance.getEntriesByName('row')[0]?.startTime ?? Number.NaN);
      await panel.close();
      return at;
    };
    return { ours, floor: async () => 0 };
  },
};
