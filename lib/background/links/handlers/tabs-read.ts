import { browser } from 'wxt/browser';
import { headOfTab } from '#lib/background/links/tab-head';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

const BUYER_PAGES = MARKET_CODES.map((code) => `https://${MARKETS[code].buyer}/*`);

/** Lists the open tabs of Shopee's buyer pages; their addresses are seen by the host permissions. Sleeping tabs are not woken. */
export const tabsRead: Handlers['tabs.read'] = async ({ read }) => {
  const open = await browser.tabs.query({ url: BUYER_PAGES, windowType: 'normal' });
  const tabs = await Promise.all(
    open.map(async ({ id, url = '', title = '', discarded, status }) => ({
      url,
      title: title.slice(0, 500),
      head: read && id !== undefined && !discarded ? await headOfTab(id, url, status === 'complete') : null,
    })),
  );
  return ok({ tabs });
};
