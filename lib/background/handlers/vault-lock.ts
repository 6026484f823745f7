import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { vault } from '../rooms';
import { showVaultState } from '../vault-mark';

export const vaultLock: Handlers['vault.lock'] = async () => ok(showVaultState(await vault.lock()));
