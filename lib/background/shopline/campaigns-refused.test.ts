import { expect, it } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { ShoplineClient } from '#lib/shopline/client';
import { campaignsRefused } from './account-read';

const client = (campaigns: FailureCode | null, owner: FailureCode | null = null, rolloutKeys: readonly string[] = []) =>
  ({
    campaigns: async () => (campaigns ? fail(failure(campaigns)) : ok({ items: [] })),
    tokenInfo: async () => (owner ? fail(failure(owner)) : ok({ merchant: { id: 'm' } })),
    merchants: async () => ok({ items: [{ rolloutKeys }] }),
  }) as unknown as ShoplineClient;

it.each<[string, ShoplineClient, FailureCode | null]>([
  ['opens them', client(null), null],
  ['lacks the tick of them', client('storeForbidden', null, ['affiliate_campaign']), 'storeNoScope'],
  ['is of a store without them', client('storeForbidden', null, ['other']), 'storeNoFeature'],
  ['is tied to other addresses', client('storeForbidden', 'storeForbidden'), 'storeIpRefused'],
  ['could not be asked', client('storeBusy'), 'storeBusy'],
])('a token that %s', async (_, asked, refused) => {
  expect(await campaignsRefused(asked)).toBe(refused);
});
