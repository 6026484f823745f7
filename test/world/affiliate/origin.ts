import type { Market } from '#lib/domain/market';
import { badParams } from './envelope';

/**
 * A page of the market's own buyer site, as `originUrl` wants it; the product is not checked to exist.
 *
 * assumed: origin-url-host. Recorded is only that pages of the domain pass and that there is a refusal: here http, other hosts
 * (other markets, short links, Seller Centre), ports and user names are refused.
 */
export function checkOrigin(originUrl: string, market: Market): void {
  const url = URL.canParse(originUrl) ? new URL(originUrl) : null;
  const isOwn = url !== null && [market.buyer, `www.${market.buyer}`, `m.${market.buyer}`].includes(url.hostname);
  if (!url || !isOwn || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    throw badParams('invalid origin url');
}

/**
 * Recorded in 49 calls: letters and digits only, empty passes, 50 characters pass and 100 fail, six sub ids pass.
 * assumed: sub-id-length. The border lies somewhere in 50 to 99; here it is 50.
 */
export function checkSubIds(subIds: readonly string[]): void {
  if (subIds.some((subId) => !/^[A-Za-z0-9]{0,50}$/.test(subId))) throw badParams('invalid sub id');
}
