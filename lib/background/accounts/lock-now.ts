import { vault } from './clients';
import { showVaultState } from './vault-mark';

/** Locks, however it was asked for. A vault without a passphrase has nothing to lock: the options page says so. */
export async function lockNow(): Promise<void> {
  showVaultState(await vault.lock());
}
