import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ok, type Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';
import { onSetting, settingNow } from '#lib/stores/shell/use-setting';

export type VaultStatus = OutputOf<'vault.status'>;

interface VaultState {
  /** null: not told yet; a page then goes on as if it were open, and is told when it is not. */
  readonly status: VaultStatus | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly load: () => Promise<void>;
  /** How often a button led to the field for the passphrase since the vault was locked. */
  readonly asked: number;
  readonly askToUnlock: () => void;
  /** What stood in the way is told to the form that asked. */
  readonly unlock: (passphrase: string) => Promise<Result<VaultStatus>>;
  readonly lock: () => Promise<void>;
}

/** The vault as a page sees it: locked or not, and the two acts. */
export const useVault = create<VaultState>((set) => {
  const run = async (message: 'vault.status' | 'vault.lock') => {
    set({ busy: true, failure: null });
    const before = changes;
    const result = await ask(message, {});
    set(result.ok ? { busy: false, status: stateAfter(before, result.value) } : { busy: false, failure: result.failure });
  };
  return {
    status: null,
    busy: false,
    failure: null,
    asked: 0,
    askToUnlock: () => set(({ asked }) => ({ asked: asked + 1 })),
    load: () => {
      if (!following)
        onSetting('vaultState')(() => {
          changes++;
          set({ status: settingNow('vaultState') });
        });
      following = true;
      return run('vault.status');
    },
    lock: () => run('vault.lock'),
    unlock: async (passphrase) => {
      const before = changes;
      const result = await ask('vault.unlock', { passphrase });
      if (!result.ok) return result;
      const status = stateAfter(before, result.value);
      set({ status, failure: null, asked: 0 });
      return ok(status);
    },
  };
});

/** From the first reading of the vault's state on, a lock in any window locks this page, too. */
let following = false;
/** How many changes of the vault's state this page was told of. */
let changes = 0;

/**
 * What is true after an answer: what it says, or what the page was told of while it waited. An answer and a change come by different ways, and a
 * lock right after an unlock can be told before the unlock is answered. Shown in the tick in which it is asked for, as a change may come in the next.
 */
const stateAfter = (before: number, answered: VaultStatus): VaultStatus => (changes === before ? answered : settingNow('vaultState'));
