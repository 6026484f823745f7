import type { Result } from '../domain/result';
import { writeSetting } from '../settings/settings';
import type { VaultStatus } from '../vault/vault';

/** Tells every open page of the vault's state, so that a lock empties them within a moment. */
export function showVaultState(status: VaultStatus): VaultStatus {
  void writeSetting('vaultState', status);
  return status;
}

/** The same for an answer that may be a refusal. */
export function shown(answer: Result<VaultStatus>): Result<VaultStatus> {
  if (answer.ok) showVaultState(answer.value);
  return answer;
}
