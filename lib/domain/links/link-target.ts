import { cleanPage } from '#lib/domain/address/clean-page';
import { innerLink } from '#lib/domain/address/inner-link';
import { type PageAddress, readAddress } from '#lib/domain/address/page-address';
import { isSellerCentre, type PageKind } from '#lib/domain/address/page-kind';
import { parseUrl } from '#lib/domain/address/parse-url';
import { isMarketCode, type MarketCode } from '#lib/domain/market';

/** Browsers and messages carry no longer ones; a page's own address never is. */
export const LONGEST_ADDRESS = 8192;

/** Why no link is made for an address. The address says the rest: the market's code, an item's id. */
export type NoLinkReason =
  | 'notAnAddress'
  | 'notShopee'
  | 'oddAddress'
  | 'noApiMarket'
  | 'shortLink'
  | 'loginWall'
  | 'account'
  | 'sellerCentre'
  | 'affiliatePortal'
  | 'video'
  | 'itemOnly'
  | 'emptyRedirect'
  | 'otherPage';

export type LinkTarget =
  | {
      readonly ok: true;
      readonly market: MarketCode;
      /** The page to be sent to Shopee: clean, nobody else's marks in it. */
      readonly page: string;
      readonly hint: 'notAProduct' | null;
      readonly address: PageAddress;
    }
  | { readonly ok: false; readonly reason: NoLinkReason; readonly address: PageAddress };

/**
 * Which page a link is to be made of, seen from the address that the person is on or points at.
 * Products become their canonical page; shop, campaign, category, list, search and home pages stay what they are, cleaned.
 *
 * @param url any text at all; it never throws
 */
export function linkTarget(url: string): LinkTarget {
  if (url.length > LONGEST_ADDRESS) return { ok: false, reason: 'oddAddress', address: readAddress('') };
  const address = readAddress(url);
  const refused = refusal(address);
  if (refused) return { ok: false, reason: refused, address };
  if (address.canonical !== null && address.market !== null && isMarketCode(address.market))
    return linkable(address, address.market, address.canonical);
  const parsed = parseUrl(url);
  if (parsed && LEADS_ELSEWHERE.has(address.kind)) return innerTarget(parsed, address);
  if (!parsed || address.market === null || !isMarketCode(address.market)) return { ok: false, reason: 'otherPage', address };
  return linkable(address, address.market, cleanPage(parsed, address.market));
}

const linkable = (address: PageAddress, market: MarketCode, page: string): LinkTarget => ({
  ok: true,
  market,
  page,
  hint: address.itemId === null ? 'notAProduct' : null,
  address,
});

const LEADS_ELSEWHERE: ReadonlySet<PageKind> = new Set<PageKind>(['redirect', 'verify', 'login']);

const REASONS: Partial<Record<PageKind, NoLinkReason>> = {
  invalid: 'notAnAddress',
  'not-shopee': 'notShopee',
  rejected: 'oddAddress',
  'closed-market': 'noApiMarket',
  short: 'shortLink',
  account: 'account',
  'affiliate-portal': 'affiliatePortal',
  'affiliate-product-offer': 'itemOnly',
  'product-item-only': 'itemOnly',
  video: 'video',
  'other-shopee': 'otherPage',
};

function refusal({ kind, market, shopId, itemId, canonical }: PageAddress): NoLinkReason | null {
  if (isSellerCentre(kind)) return 'sellerCentre';
  const reason = REASONS[kind];
  if (reason) return reason;
  if (market !== null && !isMarketCode(market)) return 'noApiMarket';
  if (itemId !== null && shopId === null) return 'itemOnly';
  return kind === 'mirror' && canonical === null ? 'otherPage' : null;
}

/** Reasons that say what the page inside is; the others say no more than that it is not ours to link to. */
const SHOPEES: ReadonlySet<NoLinkReason> = new Set<NoLinkReason>(['video', 'account', 'sellerCentre', 'affiliatePortal', 'shortLink']);

/** A campaign or category page inside a redirect is no product, but it can be linked to. */
function innerTarget(url: URL, address: PageAddress): LinkTarget {
  const inner = innerLink(address.kind, url);
  const target = inner !== null && !LEADS_ELSEWHERE.has(readAddress(inner).kind) ? linkTarget(inner) : null;
  if (target?.ok || (target && SHOPEES.has(target.reason))) return { ...target, address: target.ok ? target.address : address };
  return { ok: false, reason: address.kind === 'redirect' ? 'emptyRedirect' : 'loginWall', address };
}
