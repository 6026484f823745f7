import { MARKETS, type MarketCode, markets } from '#lib/domain/market';

/** Country sites without an Affiliate API: still recognised, so that the person is told so by the country's name. */
const WITHOUT_API = { MX: 'shopee.com.mx', CL: 'shopee.cl', CO: 'shopee.com.co' } as const;
/** Country sites that have closed. */
const CLOSED = { PL: 'shopee.pl', ES: 'shopee.es', FR: 'shopee.fr', IN: 'shopee.in', AR: 'shopee.com.ar' } as const;

/** A country site of Shopee, with an API or not, open or closed. */
export type SiteCode = MarketCode | keyof typeof WITHOUT_API | keyof typeof CLOSED;

const BUYER_HOSTS: ReadonlyMap<SiteCode, string> = new Map<SiteCode, string>([
  ...markets().map((market) => [market.code, market.buyer] as const),
  ...(Object.entries(WITHOUT_API) as [SiteCode, string][]),
  ...(Object.entries(CLOSED) as [SiteCode, string][]),
]);

/** Every country site with its buyer host. */
export const sites = (): readonly (readonly [SiteCode, string])[] => [...BUYER_HOSTS];

/** The bare buyer host of a country site. */
export const buyerHost = (site: SiteCode): string => BUYER_HOSTS.get(site) ?? MARKETS.BR.buyer;

/** Whether a country site has closed: its ids are read, nothing is made of them. */
export const isClosed = (site: SiteCode | null): boolean => site !== null && site in CLOSED;
