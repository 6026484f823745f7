import { noteUse } from '#lib/background/auto-lock';
import { vault } from '#lib/background/rooms';
import { shown } from '#lib/background/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultProtect: Handlers['vault.protect'] = async ({ current, passphrase }) => {
  await noteUse();
  return shown(await vault.protect(current, passphrase));
};
