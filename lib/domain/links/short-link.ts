import type { PageKind } from '#lib/domain/address/page-kind';
import { parseUrl } from '#lib/domain/address/parse-url';
import { MARKETS, type MarketCode, SHARED_SHORT_LINK_HOSTS } from '#lib/domain/market';
import type { SubIds } from './sub-ids/sub-id';

/** A link that was made, as the history keeps it. */
export interface ShortLink {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly accountId: string;
  readonly market: MarketCode;
  /** The page as it was sent. */
  readonly page: string;
  readonly pageKind: PageKind;
  readonly shopId: string | null;
  readonly itemId: string | null;
  /** The product's name where it was known. */
  readonly title: string | null;
  readonly subIds: SubIds;
  readonly presetId: string | null;
  readonly link: string;
  /** By Shopee's API, or written by hand without it. */
  readonly how: 'api' | 'longLink';
  readonly reuseKey: string;
}

/** A code, and nothing else: `an_redir` and its like lead to whatever their query says. */
const CODE = /^\/(?!an_redir$)[A-Za-z0-9_-]{3,64}$/;

/**
 * Whether an address is a short link that this market gives: https on one of its short-link hosts, with a code and nothing hidden in it.
 * What an API answers is checked with it before it reaches anyone's clipboard.
 */
export function isShortLinkOf(market: MarketCode, text: string): boolean {
  const url = parseUrl(text);
  if (url?.protocol !== 'https:' || url.username || url.password || url.port || !CODE.test(url.pathname)) return false;
  return MARKETS[market].shortLink.includes(url.hostname) || SHARED_SHORT_LINK_HOSTS.includes(url.hostname);
}
