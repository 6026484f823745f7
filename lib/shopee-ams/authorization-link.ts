import type { OpenPlatformSite } from '#lib/domain/address/open-platform-hosts';
import type { PartnerSeal } from '#lib/domain/seal';
import { signedText } from './wire';

const SIGNED_PATH = '/api/v2/shop/auth_partner';

/**
 * The page on which a seller grants access, in its current form: not signed, `state` comes back as it was sent.
 *
 * @param redirect where the browser comes back; its domain is the one declared in the Console
 */
export function portalLink(site: OpenPlatformSite, partnerId: string, redirect: string, state: string): string {
  const url = new URL(`https://${site.authorization}/auth`);
  url.search = new URLSearchParams({
    auth_type: 'seller',
    partner_id: partnerId,
    redirect_uri: redirect,
    response_type: 'code',
    state,
  }).toString();
  return url.href;
}

/**
 * The older, signed form, good for five minutes. It knows no `state`, so ours rides in the path of the redirect address.
 *
 * @param at Unix milliseconds by the server
 */
export async function signedLink(site: OpenPlatformSite, seal: PartnerSeal, redirect: string, state: string, at: number): Promise<string> {
  const timestamp = Math.floor(at / 1000);
  const sign = await seal.hmacSha256(signedText(seal.partnerId, SIGNED_PATH, timestamp));
  const url = new URL(`https://${site.api}${SIGNED_PATH}`);
  url.search = new URLSearchParams({
    partner_id: seal.partnerId,
    timestamp: String(timestamp),
    sign,
    redirect: withState(redirect, state),
  }).toString();
  return url.href;
}

function withState(redirect: string, state: string): string {
  let end = redirect.length;
  while (redirect[end - 1] === '/') end--;
  return `${redirect.slice(0, end)}/${encodeURIComponent(state)}`;
}
