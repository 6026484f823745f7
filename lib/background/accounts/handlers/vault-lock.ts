import { vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const vaultLock: Handlers['vault.lock'] = async () => ok(showVaultState(await vault.lock()));
