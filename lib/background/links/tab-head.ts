import { browser } from 'wxt/browser';
import { linkTarget } from '#lib/domain/links/link-target';
import { factsFromPage } from '#lib/domain/links/product/product-facts';
import { type PageHead, readHead } from '#lib/page/read-head';

/** A tab that hangs, or is still loading, says nothing. In ms; a page that is there may have to be swapped in. */
const PATIENCE = { complete: 5000, loading: 1500 };
/** Shopee's pages write what they say of a product some time after they have loaded: a page younger than this may still be at it. In ms. */
const GROWN = 3000;
const AGAIN_AFTER = 250;

/**
 * What the page of a tab says of itself; of a product page that was opened just now once it says what the product costs.
 * Null when the browser refuses, as on error pages, or the page does not answer.
 */
export async function headOfTab(tabId: number, url: string, loaded: boolean): Promise<PageHead | null> {
  let last: PageHead | null = null;
  let over = false;
  const reading = (async () => {
    for (;;) {
      const head = await readOnce(tabId);
      last = head ?? last;
      if (over || head === null || head.age > GROWN || saysPrice(head, url)) return last;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
  })();
  const late = new Promise<PageHead | null>((resolve) => setTimeout(() => resolve(last), loaded ? PATIENCE.complete : PATIENCE.loading));
  const found = await Promise.race([reading, late]);
  over = true;
  return found;
}

/** Of anything but a product there is no price to wait for. */
function saysPrice(head: PageHead, url: string): boolean {
  const target = linkTarget(url);
  return !target.ok || target.address.itemId === null || factsFromPage(head, target.address).priceMin !== null;
}

const readOnce = (tabId: number): Promise<PageHead | null> =>
  browser.scripting.executeScript({ target: { tabId }, func: readHead, injectImmediately: true }).then(
    ([frame]) => frame?.result ?? null,
    // The browser refuses on error pages and when the tab has gone: its address is still good.
    () => null,
  );
