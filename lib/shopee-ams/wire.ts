import type { PartnerSeal, ShopSeal } from '#lib/domain/seal';
import { writeJson } from '#lib/http/body/json';
import type { Wire } from '#lib/http/call';
import { snakeKeys } from '#lib/http/case';
import type { Row } from '#lib/http/row';
import type { WireRequest } from '#lib/http/send';
import type { Endpoint } from './endpoint';
import { openAnswer, requestIdOf } from './envelope';

/**
 * The Open Platform on the wire. The sign is HMAC-SHA256 over partner id, path and seconds, and for shop calls also over access token
 * and shop id; it stands in the query with them, for GET and POST alike. Neither body nor other parameters are signed.
 * Source: the guides "API calls" and "Authorization and Authentication"; their vectors are tests.
 */
export const shopWire = (host: string): Wire<ShopSeal> => ({
  async build(row, params, at, seal) {
    const subject = { accessToken: seal.accessToken, id: seal.shopId };
    return request(host, row, params, { ...(await signed(seal, row, at, subject)), access_token: seal.accessToken, shop_id: seal.shopId });
  },
  open: openAnswer,
  requestId: requestIdOf,
});

/** For calls that the app signs alone. Their bodies name the app once more. */
export const partnerWire = (host: string): Wire<PartnerSeal> => ({
  async build(row, params, at, seal) {
    const named = row.method === 'POST' ? { ...(params as object), partnerId: BigInt(seal.partnerId) } : params;
    return request(host, row, named, await signed(seal, row, at));
  },
  open: openAnswer,
  requestId: requestIdOf,
});

/** What is signed: no separators, the path without host and query. */
export const signedText = (
  partnerId: string,
  path: string,
  timestamp: number,
  subject?: { readonly accessToken: string; readonly id: string },
): string => partnerId + path + timestamp + (subject ? subject.accessToken + subject.id : '');

async function signed(seal: PartnerSeal, row: Row, at: number, subject?: { readonly accessToken: string; readonly id: string }) {
  const timestamp = Math.floor(at / 1000);
  const sign = await seal.hmacSha256(signedText(seal.partnerId, (row as Endpoint).path, timestamp, subject));
  return { partner_id: seal.partnerId, timestamp: String(timestamp), sign };
}

function request(host: string, row: Row, params: unknown, common: Readonly<Record<string, string>>): WireRequest {
  const url = new URL(`https://${host}${(row as Endpoint).path}`);
  for (const [key, value] of Object.entries(common)) url.searchParams.append(key, value);
  const fields = Object.entries(snakeKeys(params) as object).filter(([, value]) => value !== undefined);
  if (row.method === 'POST') {
    return { url: url.href, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: writeJson(Object.fromEntries(fields)) };
  }
  for (const [key, value] of fields) for (const one of [value].flat()) url.searchParams.append(key, String(one));
  return { url: url.href, method: 'GET', headers: {} };
}
