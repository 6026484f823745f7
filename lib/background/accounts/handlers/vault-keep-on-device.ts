import { vault } from '#lib/background/accounts/clients';
import { shown } from '#lib/background/accounts/vault-mark';
import type { Handlers } from '#lib/messages/answer';

export const vaultKeepOnDevice: Handlers['vault.keepOnDevice'] = async ({ passphrase }) => shown(await vault.keepOnDevice(passphrase));
