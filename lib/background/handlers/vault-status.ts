import { lockIfIdle } from '#lib/background/auto-lock';
import { vault } from '#lib/background/rooms';
import { showVaultState } from '#lib/background/vault-mark';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const vaultStatus: Handlers['vault.status'] = async () => {
  await lockIfIdle();
  return ok(showVaultState(await vault.status()));
};
