import type { Handlers } from '../../messages/answer';
import { vault } from '../rooms';
import { shown } from '../vault-mark';

export const vaultKeepOnDevice: Handlers['vault.keepOnDevice'] = async ({ passphrase }) => shown(await vault.keepOnDevice(passphrase));
