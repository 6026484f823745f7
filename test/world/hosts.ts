import { type Market, markets, SHARED_SHORT_LINK_HOSTS } from '#lib/domain/market';

/** What a host of the markets table is for. Hosts shared by several markets name the first. */
export type HostRole = 'buyer' | 'seller' | 'affiliateApi' | 'affiliatePortal' | 'shortLink' | 'image' | 'openPlatform' | 'authorization';

const rows = new Map<string, { readonly role: HostRole; readonly market: Market }>();
const put = (host: string, role: HostRole, market: Market) => {
  if (!rows.has(host)) rows.set(host, { role, market });
};
for (const market of markets()) {
  for (const alias of ['', 'www.', 'm.']) put(alias + market.buyer, 'buyer', market);
  for (const host of market.sellerCentre) put(host, 'seller', market);
  for (const host of [...market.shortLink, ...SHARED_SHORT_LINK_HOSTS]) put(host, 'shortLink', market);
  for (const host of market.image) put(host, 'image', market);
  put(market.affiliateApi, 'affiliateApi', market);
  put(market.affiliatePortal, 'affiliatePortal', market);
  put(market.openPlatform, 'openPlatform', market);
  put(market.authorization, 'authorization', market);
}

/** All hosts of a role, over all markets. */
export const hostsFor = (role: HostRole): string[] => [...rows].filter(([, row]) => row.role === role).map(([host]) => host);

/** The market of a host, if it has that role. */
export const marketOf = (host: string, role: HostRole): Market | undefined => {
  const row = rows.get(host);
  return row?.role === role ? row.market : undefined;
};
