import { vault } from '#lib/background/rooms';
import { showVaultState } from '#lib/background/vault-mark';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const vaultLock: Handlers['vault.lock'] = async () => ok(showVaultState(await vault.lock()));
