import { type Market, markets, SHARED_SHORT_LINK_HOSTS } from '../../lib/domain/market';

/** Every host of the markets table, with the two aliases of a buyer host that people meet. */
export function worldHosts(): string[] {
  return [...new Set([...markets().flatMap(hostsOf), ...SHARED_SHORT_LINK_HOSTS])];
}

const hostsOf = (market: Market): string[] => [
  market.buyer,
  `www.${market.buyer}`,
  `m.${market.buyer}`,
  market.affiliateApi,
  market.affiliatePortal,
  market.openPlatform,
  market.authorization,
  ...market.sellerCentre,
  ...market.shortLink,
  ...market.image,
];

/** Chromium's rule: the world's hosts lead to the world's TLS port, and no other name is even looked up. */
export function hostRules(httpsPort: number): string {
  const rows = worldHosts().map((host) => `MAP ${host}:443 127.0.0.1:${httpsPort}`);
  return [...rows, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
}
