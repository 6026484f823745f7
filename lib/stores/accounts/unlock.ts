import { createForm } from '#lib/stores/shell/form/form';
import { useVault } from './vault';

/** Asks for the passphrase and unlocks. A wrong one stands there until it is typed anew; one that was right, or is left, is forgotten. */
export const unlockForm = () =>
  createForm({
    initial: { passphrase: '' },
    secrets: ['passphrase'],
    atField: { wrongPassphrase: 'passphrase' },
    read: ({ passphrase }) => ({ ok: true, value: passphrase }),
    send: (passphrase: string) => useVault.getState().unlock(passphrase),
  });
