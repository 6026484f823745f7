import { vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { storeClientWith } from '#lib/background/shopline/store-client';
import { stores } from '#lib/background/shopline/stores';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { StoreAccount } from '#lib/domain/shops/shop-account';
import type { Handlers } from '#lib/messages/answer';
import { storeSealOf } from '#lib/vault/seal';

/** Asks SHOPLINE whose token it is before it is kept: the store's name is what the person sees, and what later writes are compared with. */
export const storeConnect: Handlers['store.connect'] = async (input) => {
  const token = input.token.trim();
  if (!/^[\x21-\x7e]+$/.test(token)) return fail(failure('inputInvalid', { field: 'token' }));
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const id = crypto.randomUUID();
  const client = await storeClientWith(input.host, storeSealOf(id, [input.host], token));
  const info = await client.tokenInfo({});
  if (!info.ok) return info;
  const { merchant } = info.value;
  const before = (await stores.read()).find((one) => one.merchantId === merchant.id);
  const store: StoreAccount = {
    id: before?.id ?? id,
    host: input.host,
    merchantId: merchant.id,
    name: merchant.name || merchant.handle || merchant.id,
    handle: merchant.handle || null,
    addedAt: before?.addedAt ?? Date.now(),
    check: { at: Date.now(), failure: null },
    readOnly: before?.readOnly ?? false,
  };
  const kept = await vault.put(store.id, token, 'store');
  if (!kept.ok) return kept;
  await stores.rewrite((list) => [...list.filter((one) => one.id !== store.id), store]);
  showVaultState(await vault.status());
  return ok(store);
};
