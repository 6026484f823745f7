import { vault } from '#lib/background/rooms';
import { shown } from '#lib/background/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultKeepOnDevice: Handlers['vault.keepOnDevice'] = async ({ passphrase }) => shown(await vault.keepOnDevice(passphrase));
