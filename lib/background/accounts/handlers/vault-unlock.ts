import { noteUse } from '#lib/background/accounts/auto-lock';
import { vault } from '#lib/background/accounts/clients';
import { shown } from '#lib/background/accounts/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultUnlock: Handlers['vault.unlock'] = async ({ passphrase }) => {
  await noteUse();
  return shown(await vault.unlock(passphrase));
};
