import { noteUse } from '#lib/background/auto-lock';
import { vault } from '#lib/background/rooms';
import { shown } from '#lib/background/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultUnlock: Handlers['vault.unlock'] = async ({ passphrase }) => {
  await noteUse();
  return shown(await vault.unlock(passphrase));
};
