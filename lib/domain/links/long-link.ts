import { parseUrl } from '#lib/domain/address/parse-url';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { joinSubIds } from './sub-ids/sub-id';

export interface LongLinkParts {
  readonly market: MarketCode;
  readonly affiliateId: string;
  /** The clean page; it is encoded here. */
  readonly page: string;
  readonly subIds: readonly string[];
}

/**
 * A tracked link written by hand, without a request: what people without an API key use. Nobody has documented it; whether it is credited
 * shows in the report. Expects a checked affiliate id and checked sub ids.
 */
export function longLink({ market, affiliateId, page, subIds }: LongLinkParts): string {
  const query = new URLSearchParams({ origin_link: page, affiliate_id: affiliateId });
  if (subIds.some((id) => id !== '')) query.set('sub_id', joinSubIds(subIds));
  return `https://${MARKETS[market].shortLink[0]}/an_redir?${query}`;
}

/** Whether a text is such a link to this very page, of this market. */
export function isLongLinkTo(market: MarketCode, page: string, text: string): boolean {
  const url = parseUrl(text);
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return false;
  if (!MARKETS[market].shortLink.includes(url.hostname) || url.pathname !== '/an_redir') return false;
  return url.searchParams.getAll('origin_link').join() === page && isAffiliateId(url.searchParams.get('affiliate_id') ?? '');
}

/** Whether a text can be an affiliate id: digits alone, as the portal shows it. */
export const isAffiliateId = (text: string): boolean => /^[1-9]\d{0,19}$/.test(text);
