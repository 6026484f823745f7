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
  const run = async (asking: () => ReturnType<typeof ask<'vault.status'>>) => {
    set({ busy: true, failure: null });
    const result = await newest(asking);
    set(result.ok ? { busy: false, status: result.value } : { busy: false, failure: result.failure });
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
      return run(() => ask('vault.status', {}));
    },
    lock: () => run(() => ask('vault.lock', {})),
    unlock: async (passphrase) => {
      const result = await newest(() => ask('vault.unlock', { passphrase }));
      if (result.ok) set({ status: result.value, failure: null, asked: 0 });
      return result;
    },
  };
});

/** From the first reading of the vault's state on, a lock in any window locks this page, too. */
let following = false;
/** How many changes of the vault's state this page was told of. */
let changes = 0;

/**
 * The answer, or the state that the page was told of while it waited: an answer and a change come by different ways, and a lock right after an
 * unlock can be told before the unlock is answered.
 */
async function newest(asking: () => Promise<Result<VaultStatus>>): Promise<Result<VaultStatus>> {
  const before = changes;
  const result = await asking();
  return result.ok && changes !== before ? ok(settingNow('vaultState')) : result;
}
