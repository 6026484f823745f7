import type { Handlers } from '../../messages/answer';
import { noteUse } from '../auto-lock';
import { vault } from '../rooms';
import { shown } from '../vault-mark';

export const vaultUnlock: Handlers['vault.unlock'] = async ({ passphrase }) => {
  await noteUse();
  return shown(await vault.unlock(passphrase));
};
