import { lockIfIdle } from '#lib/background/accounts/auto-lock';
import { vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const vaultStatus: Handlers['vault.status'] = async () => {
  await lockIfIdle();
  return ok(showVaultState(await vault.status()));
};
