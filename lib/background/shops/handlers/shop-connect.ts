import { vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { connectShops } from '#lib/background/shops/connect';
import { failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { partnerSealOf } from '#lib/vault/seal';

export const shopConnect: Handlers['shop.connect'] = async (input) => {
  const partnerKey = input.partnerKey.trim();
  if (!partnerKey) return fail(failure('inputInvalid', { field: 'partnerKey' }));
  const connected = await connectShops({
    ...input,
    seal: partnerSealOf('new', [input.api], input.partnerId, partnerKey),
    keepTokens: (id, pair) => vault.put(id, { partnerKey, pair, intent: null }, 'shop'),
  });
  showVaultState(await vault.status());
  return connected;
};
