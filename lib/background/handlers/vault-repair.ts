import type { Handlers } from '../../messages/answer';
import { vault } from '../rooms';
import { shown } from '../vault-mark';

export const vaultRepair: Handlers['vault.repair'] = async () => shown(await vault.repair());
