import type { PageAddress } from '#lib/domain/address/page-address';
import type { PageKind } from '#lib/domain/address/page-kind';
import { isMarketCode, MARKETS } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';

/** Longer names are cut; Shopee's own limit lies below. */
export const LONGEST_NAME = 300;

const PRODUCT_PAGES: ReadonlySet<PageKind> = new Set<PageKind>(['product', 'product-item-only', 'mirror']);

/** Whether the title of such a page names a product. */
export const isProductPage = ({ kind, itemId }: PageAddress): boolean => itemId !== null && PRODUCT_PAGES.has(kind);

/** Shopee's own name as its sites write it. */
const SITE_NAME = /^(?:Shopee|蝦皮|虾皮|ช้อปปี้)/u;
const SITE_ALONE =
  /^(?:Shopee|蝦皮購物|虾皮购物|ช้อปปี้)(?: (?:Brasil|Singapore|Malaysia|Thailand|Taiwan|Indonesia|Việt Nam|Vietnam|Philippines))?$/u;
const SITE_TITLE = /^(?:Shopee\b|蝦皮|虾皮|ช้อปปี้)[^|]*(?:\||$)/u;

/**
 * The product's name in a page's title, or null. The site's own name, which stands before a `|` on pages that show no product and after
 * one on those that do, is no product's name; neither is the address, which a browser shows as the title until the page has one.
 *
 * @param address of the same moment
 */
export function productName(title: unknown, address: PageAddress): string | null {
  if (typeof title !== 'string' || !isProductPage(address)) return null;
  const text = title.slice(0, LONGEST_NAME * 20);
  const parts = text.split('|');
  // After the site's own name, some of its titles go on with what it says of itself.
  const at = parts.findLastIndex(
    (part, place) => place > 0 && (place === parts.length - 1 ? SITE_NAME.test(part.trimStart()) : SITE_ALONE.test(part.trim())),
  );
  const name = plainText(at < 0 ? text : parts.slice(0, at).join('|'), LONGEST_NAME);
  return name === '' || SITE_TITLE.test(name) || isAddress(name, address) ? null : name;
}

function isAddress(name: string, { market }: PageAddress): boolean {
  const host = market !== null && isMarketCode(market) ? MARKETS[market].buyer : null;
  return /^https?:\/\//i.test(name) || (host !== null && name.toLowerCase().startsWith(`${host}/`));
}
