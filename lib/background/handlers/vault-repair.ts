import { vault } from '#lib/background/rooms';
import { shown } from '#lib/background/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultRepair: Handlers['vault.repair'] = async () => shown(await vault.repair());
