import type { Handlers } from '../../messages/answer';
import { noteUse } from '../auto-lock';
import { vault } from '../rooms';
import { shown } from '../vault-mark';

export const vaultProtect: Handlers['vault.protect'] = async ({ current, passphrase }) => {
  await noteUse();
  return shown(await vault.protect(current, passphrase));
};
