import { browser } from 'wxt/browser';
import { DIGEST_NOTE } from '#lib/background/shell/note-names';
import type { Result } from '#lib/domain/result';
import { isCovered } from '#lib/settings/covered';
import { clearSetting, writeSetting } from '#lib/settings/settings';
import type { VaultStatus } from '#lib/vault/vault';

/** Tells every open page of the vault's state, so that a lock empties them within a moment. */
export function showVaultState(status: VaultStatus): VaultStatus {
  // An empty vault leaves no trace: after "delete everything" there is nothing in storage.
  void (status.state === 'empty' ? clearSetting('vaultState') : writeSetting('vaultState', status).then(coverNotes));
  return status;
}

/** Figures that stand in the browser's list of notifications are covered like those on a page. */
async function coverNotes(): Promise<void> {
  if (await isCovered()) await browser.notifications.clear(DIGEST_NOTE);
}

/** The same for an answer that may be a refusal. */
export function shown(answer: Result<VaultStatus>): Result<VaultStatus> {
  if (answer.ok) showVaultState(answer.value);
  return answer;
}
