import { failure } from '../../domain/failure';
import { fail } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { partnerSealOf } from '../../vault/seal';
import { vault } from '../rooms';
import { connectShops } from '../shops/connect';
import { showVaultState } from '../vault-mark';

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
