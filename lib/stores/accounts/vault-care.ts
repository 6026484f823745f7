import { create } from 'zustand';
import { type Failure, failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import type { MessageName } from '#lib/messages/contract';
import { askForDeletion } from '#lib/stores/shell/use-setting';
import { useVault } from './vault';

type Act = Extract<MessageName, 'vault.protect' | 'vault.keepOnDevice' | 'vault.repair' | 'vault.startAfresh' | 'everything.delete'>;

interface VaultCareState {
  readonly busy: Act | null;
  /** What was done last. */
  readonly done: Act | null;
  /** What did not work last. */
  readonly failed: { readonly act: Act; readonly failure: Failure } | null;
  /** Chooses or changes the passphrase; `current` is null where there is none yet. Its form says what went wrong. */
  readonly protect: (current: string | null, passphrase: string) => Promise<Result<null>>;
  readonly keepOnDevice: (current: string) => Promise<Result<null>>;
  /** Answers whether it was done, as those below. */
  readonly repair: () => Promise<boolean>;
  /** Gives up a vault that cannot be read; what needs none stays. */
  readonly startAfresh: () => Promise<boolean>;
  readonly deleteEverything: () => Promise<boolean>;
  readonly dismiss: () => void;
}

/** What is done with the vault in the options page; locking and unlocking are in the store that all pages share. */
export const useVaultCare = create<VaultCareState>((set, get) => {
  const run = async (act: Act, work: () => ReturnType<typeof ask<Act>>): Promise<Result<null>> => {
    if (get().busy) return fail(failure('unexpected'));
    set({ busy: act, done: null, failed: null });
    const result = await work();
    if (!result.ok) {
      set({ busy: null, failed: { act, failure: result.failure } });
      return result;
    }
    set({ busy: null, done: act });
    await useVault.getState().load();
    return ok(null);
  };
  return {
    busy: null,
    done: null,
    failed: null,
    protect: (current, passphrase) => run('vault.protect', () => ask('vault.protect', { current, passphrase })),
    keepOnDevice: (current) => run('vault.keepOnDevice', () => ask('vault.keepOnDevice', { passphrase: current })),
    repair: async () => (await run('vault.repair', () => ask('vault.repair', {}))).ok,
    startAfresh: async () => (await run('vault.startAfresh', () => ask('vault.startAfresh', {}))).ok,
    deleteEverything: async () => (await run('everything.delete', () => askForDeletion(() => ask('everything.delete', {})))).ok,
    dismiss: () => set({ failed: null, done: null }),
  };
});

/** What went wrong with one of the acts, for the place where it stands. */
export const useFailureOf = (act: Act): Failure | null => useVaultCare(({ failed }) => (failed?.act === act ? failed.failure : null));
