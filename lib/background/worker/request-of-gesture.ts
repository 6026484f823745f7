import type { Browser } from 'wxt/browser';
import type { LinkRequest } from '#lib/background/links/link-request';
import { readAddress } from '#lib/domain/address/page-address';
import { slugName } from '#lib/domain/address/slug-name';
import { productName } from '#lib/domain/links/product/product-name';

type Tab = Pick<Browser.tabs.Tab, 'url' | 'title'> | undefined;

/**
 * What a key or a menu item asks for: the market's own account and its usual sub ids. The title that the gesture's tab brings along names
 * the product where the link is one of this tab's own page. Any other address, and a page that has no title yet, is named by the words in
 * the address, where it has any.
 */
export function requestOfGesture(url: string, tab: Tab): LinkRequest {
  return {
    requestId: crypto.randomUUID(),
    url,
    accountId: null,
    subIds: null,
    presetId: null,
    again: false,
    how: 'api',
    title: titleFor(url, tab),
  };
}

function titleFor(url: string, tab: Tab): string | null {
  const address = readAddress(url);
  const inFront = readAddress(tab?.url ?? '');
  const same = address.itemId === inFront.itemId && address.shopId === inFront.shopId && address.market === inFront.market;
  return (same ? productName(tab?.title, address) : null) ?? slugName(url);
}
