import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { TextKey } from '#lib/i18n/make-texts';
import { ask } from '#lib/messages/ask';
import type { MessageName } from '#lib/messages/contract';
import { deletionIsAskedHere } from '#lib/stores/shell/use-setting';
import { useVault } from './vault';

const PASSPHRASE_SHORTEST = 10;

type Act = Extract<MessageName, 'vault.protect' | 'vault.keepOnDevice' | 'vault.repair' | 'vault.startAfresh' | 'everything.delete'>;
type PassphraseField = 'current' | 'passphrase' | 'again';

interface VaultCareState {
  readonly busy: Act | null;
  /** What was done last. */
  readonly done: Act | null;
  /** What did not work last. */
  readonly failed: { readonly act: Act; readonly failure: Failure } | null;
  readonly errors: Readonly<Partial<Record<PassphraseField, TextKey>>>;
  /** Chooses or changes the passphrase; `current` is null where there is none yet. Answers whether it was done, as all of these. */
  readonly protect: (current: string | null, passphrase: string, again: string) => Promise<boolean>;
  readonly keepOnDevice: (current: string) => Promise<boolean>;
  readonly repair: () => Promise<boolean>;
  /** Gives up a vault that cannot be read; what needs none stays. */
  readonly startAfresh: () => Promise<boolean>;
  readonly deleteEverything: () => Promise<boolean>;
  readonly dismiss: () => void;
}

/** What is done with the vault in the options page; locking and unlocking are in the store that all pages share. */
export const useVaultCare = create<VaultCareState>((set, get) => {
  const run = async (act: Act, work: () => ReturnType<typeof ask<Act>>): Promise<boolean> => {
    if (get().busy) return false;
    set({ busy: act, done: null, failed: null, errors: {} });
    const result = await work();
    if (result.ok) {
      set({ busy: null, done: act });
      await useVault.getState().look();
      return true;
    }
    const wrong = result.failure.code === 'wrongPassphrase';
    set(
      wrong ? { busy: null, errors: { current: 'options.vault.error.wrong' } } : { busy: null, failed: { act, failure: result.failure } },
    );
    return false;
  };
  const refuse = (errors: VaultCareState['errors']): false => {
    set({ errors, done: null, failed: null });
    return false;
  };
  return {
    busy: null,
    done: null,
    failed: null,
    errors: {},
    protect: async (current, passphrase, again) => {
      if (current === '') return refuse({ current: 'options.vault.error.missing' });
      if ([...passphrase].length < PASSPHRASE_SHORTEST) return refuse({ passphrase: 'options.vault.error.short' });
      if (passphrase !== again) return refuse({ again: 'options.vault.error.differs' });
      return run('vault.protect', () => ask('vault.protect', { current, passphrase }));
    },
    keepOnDevice: async (current) => {
      if (current === '') return refuse({ current: 'options.vault.error.missing' });
      return run('vault.keepOnDevice', () => ask('vault.keepOnDevice', { passphrase: current }));
    },
    repair: () => run('vault.repair', () => ask('vault.repair', {})),
    startAfresh: () => run('vault.startAfresh', () => ask('vault.startAfresh', {})),
    deleteEverything: () => {
      deletionIsAskedHere();
      return run('everything.delete', () => ask('everything.delete', {}));
    },
    dismiss: () => set({ errors: {}, failed: null, done: null }),
  };
});

/** What went wrong with one of the acts, for the place where it stands. */
export const useFailureOf = (act: Act): Failure | null => useVaultCare(({ failed }) => (failed?.act === act ? failed.failure : null));
