import { vault } from '#lib/background/accounts/clients';
import { shown } from '#lib/background/accounts/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultRepair: Handlers['vault.repair'] = async () => shown(await vault.repair());
