import { readBuyerPath } from './buyer-path';
import { type HostFacts, hostFacts } from './hosts';
import { readId } from './ids';
import { innerLink } from './inner-link';
import type { PageKind } from './page-kind';
import { parseUrl, pathSegments } from './parse-url';
import { readSellerPath } from './seller-path';
import { buyerHost, isClosed, type SiteCode } from './sites';

export interface PageAddress {
  readonly kind: PageKind;
  /** The country site; it may be one without an API, such as `MX`. */
  readonly market: SiteCode | null;
  readonly shopId: string | null;
  readonly itemId: string | null;
  /** The one address of this product or shop: https, bare host, nothing but the ids. Reading it gives the same answer. */
  readonly canonical: string | null;
}

/**
 * What page an address leads to, told by the text alone: no request, no decoding of the path, no trust in the page.
 * An address inside the address (a redirect's, a login wall's) is read one level deep and by the same rules.
 *
 * @param url any text at all; it never throws
 */
export const readAddress = (url: string): PageAddress => read(url, true);

/** The canonical address of a product. */
export const productPage = (market: SiteCode, shopId: string, itemId: string): string =>
  `https://${buyerHost(market)}/product/${shopId}/${itemId}`;

function read(text: string, outermost: boolean): PageAddress {
  const url = parseUrl(text);
  if (!url) return address('invalid', null);
  const host = url.protocol === 'https:' || url.protocol === 'http:' ? hostFacts(url.hostname) : null;
  if (!host) return address('not-shopee', null);
  // Nobody links to Shopee with a password or an odd port in good faith.
  if (url.username || url.password || url.port) return address('rejected', host.site);
  const found = readPage(url, host);
  const inner = outermost ? innerLink(found.kind, url) : null;
  return inner === null ? found : withInner(found, read(inner, false));
}

function readPage(url: URL, host: HostFacts): PageAddress {
  const segments = pathSegments(url);
  if (isClosed(host.site)) return host.role === 'buyer' ? closedPage(segments, url, host) : address('closed-market', host.site);
  switch (host.role) {
    case 'buyer':
      return readBuyer(segments, url, host);
    case 'mirror':
      return readBuyer(segments, url, host, 'mirror');
    case 'seller':
      return { ...address('seller-other', host.site), ...readSellerPath(segments) };
    case 'cross-border-seller':
      return { ...address('seller-other', host.site), ...readSellerPath(segments), shopId: readId(url.searchParams.get('cnsc_shop_id')) };
    case 'affiliate':
      return readPortal(segments, host.site);
    case 'short':
      return address(segments[0] === 'an_redir' ? 'redirect' : 'short', host.site);
    case 'video':
      return address('video', host.site);
    case 'login':
      return address('login', host.site);
    case 'other':
      return address('other-shopee', host.site);
  }
}

function readBuyer(segments: readonly string[], url: URL, host: HostFacts, kind?: PageKind): PageAddress {
  // Written out: this is done for each address of a list of ten thousand, and spreading costs more than reading.
  const facts = readBuyerPath(segments, url);
  const canonical = facts.path !== null && host.site !== null ? `https://${buyerHost(host.site)}${facts.path}` : null;
  return { kind: kind ?? facts.kind, market: host.site, shopId: facts.shopId, itemId: facts.itemId, canonical };
}

/** Its ids can still be told; there is no page to lead to any more. */
function closedPage(segments: readonly string[], url: URL, host: HostFacts): PageAddress {
  return { ...readBuyer(segments, url, host, 'closed-market'), canonical: null };
}

function readPortal(segments: readonly string[], site: SiteCode | null): PageAddress {
  const itemId = segments.length === 3 && segments[0] === 'offer' && segments[1] === 'product_offer' ? readId(segments[2]) : null;
  return { ...address(itemId ? 'affiliate-product-offer' : 'affiliate-portal', site), itemId };
}

/** Only ids of a buyer's page pass through; the kind stays that of the page outside. */
function withInner(outer: PageAddress, inner: PageAddress): PageAddress {
  return INNER_KINDS.has(inner.kind) ? { ...inner, kind: outer.kind } : outer;
}

const INNER_KINDS: ReadonlySet<PageKind> = new Set<PageKind>(['product', 'product-item-only', 'shop', 'mirror', 'closed-market']);

function address(kind: PageKind, market: SiteCode | null): PageAddress {
  return { kind, market, shopId: null, itemId: null, canonical: null };
}
