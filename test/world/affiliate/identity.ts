import { createHash, timingSafeEqual } from 'node:crypto';
import type { MarketCode } from '#lib/domain/market';
import type { WorldRequest } from '#test/world/part';
import { type AffiliateAccount, accountOf, isDisabled } from './accounts';

/** Who asks, or the text of the 10020 that is the answer. */
export type Identity = { readonly account: AffiliateAccount } | { readonly refused: string };

const TEN_MINUTES = 600;

/**
 * Checks `Authorization: SHA256 Credential={appId}, Timestamp={seconds}, Signature={hex}`, the signature being the lower-case
 * hex of SHA-256 over appId + timestamp + body + secret. The parts may come in any order, with or without blanks.
 *
 * assumed: identity-order. Which of several causes is named first is not recorded.
 */
export function identify(request: WorldRequest, market: MarketCode, seconds: number): Identity {
  const header = request.headers.authorization ?? '';
  const [scheme = '', ...rest] = header.trim().split(/\s+/);
  if (scheme === '' || rest.length === 0) return { refused: 'Invalid Authorization Header' };
  if (scheme !== 'SHA256') return { refused: 'Unsupported Auth Type' };
  const fields = new Map(
    rest
      .join('')
      .split(',')
      .map((pair) => split(pair)),
  );
  const appId = fields.get('Credential') ?? '';
  const timestamp = fields.get('Timestamp') ?? '';
  const signature = fields.get('Signature') ?? '';
  if (appId === '' || timestamp === '' || signature === '') return { refused: 'Invalid Authorization Header' };
  // assumed: timestamp-texts. Not a number of whole seconds is "Invalid Timestamp", more than ten minutes off either way "Request Expired".
  if (!/^\d{1,11}$/.test(timestamp)) return { refused: 'Invalid Timestamp' };
  const account = accountOf(appId);
  // assumed: other-market. A key of another market is as unknown as no key.
  if (!account || account.market !== market) return { refused: 'Invalid Credential' };
  if (Math.abs(seconds - Number(timestamp)) > TEN_MINUTES) return { refused: 'Request Expired' };
  if (isDisabled(appId)) return { refused: 'Your App has been disabled' };
  return isSigned(request.bytes, account, timestamp, signature) ? { account } : { refused: 'Invalid Signature' };
}

/** App ID of a header that may be anything. */
export const claimedAppId = (request: WorldRequest): string => /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';

function isSigned(body: Buffer, account: AffiliateAccount, timestamp: string, signature: string): boolean {
  const sum = createHash('sha256')
    .update(account.appId + timestamp)
    .update(body)
    .update(account.secret)
    .digest('hex');
  const given = Buffer.from(signature);
  return given.length === sum.length && timingSafeEqual(given, Buffer.from(sum));
}

const split = (pair: string): [string, string] => {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
};
