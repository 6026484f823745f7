import { vault } from '#lib/background/accounts/clients';
import { storeClient } from '#lib/background/shopline/store-client';
import { stores } from '#lib/background/shopline/stores';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

/** Whether the token is still taken, and still the same store's. */
export const storeCheck: Handlers['store.check'] = async ({ accountId }) => {
  // A locked vault says nothing about the store: what was known of it stays.
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const client = await storeClient(store.value);
  const info = client.ok ? await client.value.tokenInfo({}) : client;
  const same = info.ok && info.value.merchant.id === store.value.merchantId;
  const code: FailureCode | null = info.ok ? (same ? null : 'storeTokenRefused') : info.failure.code;
  return stores.change(accountId, (one) => ({ ...one, check: { at: Date.now(), failure: code } }));
};
