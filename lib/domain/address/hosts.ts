import { MARKETS, type MarketCode, markets, SHARED_SHORT_LINK_HOSTS } from '#lib/domain/market';
import { type SiteCode, sites } from './sites';

export type HostRole = 'buyer' | 'mirror' | 'seller' | 'cross-border-seller' | 'affiliate' | 'short' | 'video' | 'login' | 'other';

export interface HostFacts {
  readonly role: HostRole;
  readonly site: SiteCode | null;
}

/**
 * Whose host this is, by an exact table (never by a suffix that a stranger could register).
 * Unknown names below a known buyer host are Shopee's, but nothing is read from them.
 *
 * @param hostname as `URL.hostname` gives it
 * @returns null when the host is not Shopee's
 */
export function hostFacts(hostname: string): HostFacts | null {
  const known = HOSTS.get(hostname);
  if (known) return known;
  for (let dot = hostname.indexOf('.'); dot !== -1; dot = hostname.indexOf('.', dot + 1)) {
    const parent = HOSTS.get(hostname.slice(dot + 1));
    if (parent?.role === 'buyer' || parent?.role === 'other') return { role: 'other', site: parent.site };
  }
  return null;
}

/** Cross-border sellers' hosts say the market by these labels; Taiwan's is `xiapi`. */
const LABELS: readonly (readonly [string, SiteCode])[] = [
  ['my', 'MY'],
  ['sg', 'SG'],
  ['th', 'TH'],
  ['vn', 'VN'],
  ['id', 'ID'],
  ['ph', 'PH'],
  ['br', 'BR'],
  ['mx', 'MX'],
  ['co', 'CO'],
  ['cl', 'CL'],
  ['xiapi', 'TW'],
];

const HOSTS: ReadonlyMap<string, HostFacts> = new Map(
  [
    ...sites().flatMap(([site, host]) => countryHosts(site, host)),
    ...markets().flatMap((market) => [
      ...market.sellerCentre.map((host) => entry(host, 'seller', market.code)),
      ...market.shortLink.map((host) => entry(host, 'short', market.code)),
      entry(market.affiliatePortal, 'affiliate', market.code),
    ]),
    ...SHARED_SHORT_LINK_HOSTS.map((host) => entry(host, 'short', null)),
    ...LABELS.flatMap(([label, site]) => [
      entry(`${label}.xiapibuy.com`, 'mirror', site),
      entry(`seller.${label}.shopee.cn`, 'cross-border-seller', site),
    ]),
    entry('seller.shopee.cn', 'cross-border-seller', null),
    entry('seller.shopee.kr', 'cross-border-seller', null),
    entry('subaccount.shopee.com', 'login', null),
    entry('shopee.com', 'other', null),
    entry('shopee.cn', 'other', null),
    entry('shopee.kr', 'other', null),
  ].map(({ host, ...facts }) => [host, facts]),
);

function countryHosts(site: SiteCode, host: string) {
  // The markets' own Seller Centre host comes from their row: Vietnam's has another name.
  const seller = site in MARKETS ? MARKETS[site as MarketCode].sellerCentre[0] : `seller.${host}`;
  return [
    entry(host, 'buyer', site),
    entry(`www.${host}`, 'buyer', site),
    entry(`m.${host}`, 'buyer', site),
    entry(seller, 'seller', site),
    entry(`affiliate.${host}`, 'affiliate', site),
    entry(`s.${host}`, 'short', site),
    entry(`sv.${host}`, 'video', site),
    entry(`accounts.${host}`, 'login', site),
  ];
}

function entry(host: string, role: HostRole, site: SiteCode | null) {
  return { host, role, site };
}
