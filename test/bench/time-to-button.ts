import { productAddress } from '#scripts/browser/product-page';
import { findProduct } from '#test/world';
import type { BenchRow } from './row';

/** Runs in every page from its first moment: notes when the enabled button is there. */
function noteButton(): void {
  new MutationObserver((_changes, watch) => {
    if (!document.querySelector('button[type=submit]:not([disabled]):not([aria-disabled=true])')) return;
    performance.mark('button');
    watch.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

export const timeToButton: BenchRow = {
  name: 'the popup’s page shows the enabled button',
  floor: 'a React page with one button',
  limit: { kind: 'ratio', most: 1.5 },
  samples: 5,
  prepare: async ({ context, extension, floorUrl, page }) => {
    await page.goto(productAddress(findProduct('BR', 'ordinary', 1)));
    await context.addInitScript(noteButton);
    // Behind the product page, so that the popup's page follows that one as a real popup does. An empty page first: a page that is born with its
    // address may have its button before anything can listen for it.
    const time = (url: string) => async () => {
      const opened = await context.newPage();
      await page.bringToFront();
      await opened.goto(url);
      await opened.waitForFunction(() => performance.getEntriesByName('button').length > 0, undefined, { polling: 20 });
      const at = await opened.evaluate(() => performance.getEntriesByName('button')[0]?.startTime ?? Number.NaN);
      await opened.close();
      return at;
    };
    return { ours: time(extension.url('popup.html')), floor: time(floorUrl('index.html')) };
  },
};
