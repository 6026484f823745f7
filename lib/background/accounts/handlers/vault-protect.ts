import { noteUse } from '#lib/background/accounts/auto-lock';
import { vault } from '#lib/background/accounts/clients';
import { shown } from '#lib/background/accounts/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultProtect: Handlers['vault.protect'] = async ({ current, passphrase }) => {
  await noteUse();
  return shown(await vault.protect(current, passphrase));
};
