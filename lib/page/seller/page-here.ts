import type { PageKind } from '#lib/domain/address/page-kind';
import { parseUrl, pathSegments } from '#lib/domain/address/parse-url';
import { SELLER_HOSTS } from '#lib/domain/address/seller-hosts';
import { readSellerPath } from '#lib/domain/address/seller-path';
import type { MarketCode } from '#lib/domain/market';

export interface PageHere {
  readonly kind: PageKind;
  readonly market: MarketCode;
  /** The product whose own page this is. */
  readonly itemId: string | null;
}

/**
 * What Seller Centre page an address is: the same path facts as `readAddress`, without the tables of all the other sites,
 * because this runs inside the page.
 *
 * @returns null on a host that is no market's Seller Centre
 */
export function pageHere(address: string): PageHere | null {
  const url = parseUrl(address);
  if (!url) return null;
  for (const [market, hosts] of Object.entries(SELLER_HOSTS) as [MarketCode, readonly string[]][])
    if (hosts.includes(url.hostname)) return { ...readSellerPath(pathSegments(url)), market };
  return null;
}
