import { browser } from 'wxt/browser';
import { MARKET_CODES, MARKETS } from '../../domain/market';
import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import type { OutputOf } from '../../messages/contract';
import { readHead } from '../../page/read-head';

type Head = OutputOf<'tabs.read'>['tabs'][number]['head'];

/** A tab that hangs, or is still loading, is listed without what its page says. In ms; a page that is there may have to be swapped in. */
const PATIENCE = { complete: 5000, loading: 1500 };
const BUYER_PAGES = MARKET_CODES.map((code) => `https://${MARKETS[code].buyer}/*`);

/** Lists the open tabs of Shopee's buyer pages; their addresses are seen by the host permissions. Sleeping tabs are not woken. */
export const tabsRead: Handlers['tabs.read'] = async ({ read }) => {
  const open = await browser.tabs.query({ url: BUYER_PAGES, windowType: 'normal' });
  const tabs = await Promise.all(
    open.map(async ({ id, url = '', title = '', discarded, status }) => ({
      url,
      title: title.slice(0, 500),
      head: read && id !== undefined && !discarded ? await headOf(id, status === 'complete' ? PATIENCE.complete : PATIENCE.loading) : null,
    })),
  );
  return ok({ tabs });
};

async function headOf(tabId: number, patience: number): Promise<Head> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const reading = browser.scripting.executeScript({ target: { tabId }, func: readHead, injectImmediately: true }).then(
    ([frame]) => frame?.result ?? null,
    // The browser refuses on error pages and when the tab has gone: its address is still good.
    () => null,
  );
  return Promise.race([reading, late]);
}
