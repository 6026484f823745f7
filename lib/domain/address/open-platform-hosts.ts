/** One documented way into the Open Platform. Whether a token of one host works on another is not known: an account stays with its host. */
export interface OpenPlatformSite {
  readonly api: string;
  /** Where the seller grants access in the browser. */
  readonly authorization: string;
}

/** The production hosts of the Open Platform's "API calls" guide; a market's usual one stands in its row of the markets table. */
export const OPEN_PLATFORM_SITES: readonly OpenPlatformSite[] = [
  { api: 'partner.shopeemobile.com', authorization: 'open.shopee.com' },
  { api: 'openplatform.shopee.com.br', authorization: 'open.shopee.com.br' },
  { api: 'openplatform.shopee.cn', authorization: 'open.shopee.cn' },
];

/** The site of an API host; null for a host that is not documented. */
export const openPlatformSite = (api: string): OpenPlatformSite | null => OPEN_PLATFORM_SITES.find((site) => site.api === api) ?? null;
