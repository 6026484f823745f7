import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { lockIfIdle } from '../auto-lock';
import { vault } from '../rooms';
import { showVaultState } from '../vault-mark';

export const vaultStatus: Handlers['vault.status'] = async () => {
  await lockIfIdle();
  return ok(showVaultState(await vault.status()));
};
