import { createHmac, timingSafeEqual } from 'node:crypto';

/** What goes into a signature; the token and the shop only for calls about a shop. */
export interface Signed {
  readonly partnerId: string;
  /** Without host and query. */
  readonly path: string;
  readonly timestamp: string;
  readonly accessToken?: string;
  readonly shopId?: string;
}

/** HMAC-SHA256 over the parts without separators, key as shown in the Console, lower-case hex. */
export const sign = (key: string, { partnerId, path, timestamp, accessToken = '', shopId = '' }: Signed): string =>
  createHmac('sha256', key)
    .update(partnerId + path + timestamp + accessToken + shopId)
    .digest('hex');

export function isSigned(key: string, signed: Signed, given: string): boolean {
  const right = Buffer.from(sign(key, signed));
  const sent = Buffer.from(given);
  return right.length === sent.length && timingSafeEqual(right, sent);
}
