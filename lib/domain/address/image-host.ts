import { isMarketCode, MARKETS, markets } from '#lib/domain/market';
import { parseUrl } from './parse-url';
import type { SiteCode } from './sites';

/**
 * A picture's address when it may be loaded: https on one of the market's image hosts, which the page's policy allows.
 *
 * @returns null for anything else
 */
export function allowedImage(site: SiteCode | null, address: unknown): string | null {
  if (site === null || !isMarketCode(site) || typeof address !== 'string') return null;
  const url = parseUrl(address);
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return null;
  return MARKETS[site].image.includes(url.hostname) ? url.href : null;
}

/** Whether an address is one of a picture of Shopee's: a page it is never. */
export function isPicture(address: string): boolean {
  const host = parseUrl(address)?.hostname;
  return host !== undefined && markets().some(({ image }) => image.includes(host));
}
