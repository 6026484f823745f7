import { createHash, createHmac } from 'node:crypto';
import type { Seal, ShoplineSeal, ShopSeal } from '#lib/domain/seal';

/** Made-up keys: none is, or was, anybody's. */
export const PARTNER_ID = '2001887';
export const PARTNER_KEY = 'made-up-partner-key';
export const SHOP_ID = '14701711';
export const ACCESS_TOKEN = 'made-up-access-token';
export const APP_ID = '123456';
export const APP_SECRET = 'made-up-app-secret';
export const BEARER = 'made-up-store-token';

export const hmac = (text: string, key = PARTNER_KEY): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const shopSeal = (hosts: readonly string[]): ShopSeal => ({
  accountId: 'shop',
  hosts,
  partnerId: PARTNER_ID,
  shopId: SHOP_ID,
  accessToken: ACCESS_TOKEN,
  hmacSha256: async (text) => hmac(text),
});
export const appSeal = (hosts: readonly string[]): Seal => ({
  accountId: 'app',
  hosts,
  sha256Then: async (text) => sha256(text + APP_SECRET),
});
export const shoplineSeal = (hosts: readonly string[]): ShoplineSeal => ({ accountId: 'store', hosts, bearer: BEARER });
