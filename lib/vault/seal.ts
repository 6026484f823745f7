import { redactorOf } from '#lib/domain/accounts/known-secrets';
import { hexOf } from '#lib/domain/hex';
import type { PartnerSeal, Seal, ShoplineSeal, ShopSeal } from '#lib/domain/seal';
import { sha256, utf8 } from './bytes';
import type { ShopSecret } from './shop-secret';

/** Keeps the secret inside a closure: who holds the seal can sign with it, and cannot read it. */
export const sealOf = (accountId: string, hosts: readonly string[], secret: string): Seal => ({
  accountId,
  hosts,
  redact: redactorOf([secret]),
  sha256Then: (text) => sha256(utf8(text + secret)),
});

/** Of an Open Platform app: the key is imported for each signature and cannot be read back. */
export const partnerSealOf = (accountId: string, hosts: readonly string[], partnerId: string, partnerKey: string): PartnerSeal => ({
  accountId,
  hosts,
  redact: redactorOf([partnerKey]),
  partnerId,
  hmacSha256: async (text) => {
    const key = await crypto.subtle.importKey('raw', utf8(partnerKey), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))));
  },
});

export const shopSealOf = (
  accountId: string,
  hosts: readonly string[],
  app: { partnerId: string; shopId: string },
  secret: ShopSecret,
): ShopSeal => ({
  ...partnerSealOf(accountId, hosts, app.partnerId, secret.partnerKey),
  redact: redactorOf([secret.partnerKey, secret.pair.accessToken, secret.pair.refreshToken]),
  shopId: app.shopId,
  accessToken: secret.pair.accessToken,
});

export const shoplineSealOf = (accountId: string, hosts: readonly string[], bearer: string): ShoplineSeal => ({
  accountId,
  hosts,
  redact: redactorOf([bearer]),
  bearer,
});
