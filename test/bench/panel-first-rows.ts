import { connectShop } from '#scripts/browser/connect-shop';
import type { BenchRow } from './row';

/** Runs in the panel from its first moment: notes when the first product with a rate is there to be seen. */
function noteRow(): void {
  new MutationObserver((_changes, watch) => {
    if (!document.querySelector('main:not([data-coming]) [data-part=in-view] [data-item] .gap__top b')) return;
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
    // The browser's own panel beside the page: what lies behind another tab is not drawn, and so never seen.
    const panel = await extension.openPanel(page);
    await panel.addInitScript(noteRow);
    await page.goto(`https://seller.shopee.com.br/portal/product/list/live/all?shop=${shop.shopId}`);
    await page.locator('[data-sidecar-badge]').first().waitFor({ state: 'attached' });
    const ours = async () => {
      await panel.reload();
      await panel.waitForFunction(() => performance.getEntriesByName('row').length > 0, undefined, { polling: 20 });
      return panel.evaluate(() => performance.getEntriesByName('row')[0]?.startTime ?? Number.NaN);
    };
    return { ours, floor: async () => 0 };
  },
};
