import { create } from 'zustand';
import type { Account, CallLimit } from '#lib/domain/accounts/account';
import { type Failure, failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';

type AccountChange = InputOf<'account.change'>['change'];
type Act = 'check' | 'default' | 'save' | 'remove';

interface AccountsState {
  /** What is being done with which account; one thing at a time. */
  readonly busy: { readonly id: string; readonly act: Act } | null;
  /** The last thing that did not work, and with which account. */
  readonly failed: { readonly id: string; readonly failure: Failure } | null;
  readonly check: (id: string) => Promise<boolean>;
  readonly makeDefault: (id: string) => Promise<boolean>;
  readonly save: (id: string, change: AccountChange) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** What can be done with the accounts that are there; the list itself is the setting `accounts`. Each act answers whether it worked. */
export const useAccounts = create<AccountsState>((set, get) => {
  const run = async <T>(id: string, act: Act, work: () => Promise<Result<T>>): Promise<T | null> => {
    if (get().busy) return null;
    set({ busy: { id, act }, failed: null });
    const result = await work();
    set({ busy: null, failed: result.ok ? null : { id, failure: result.failure } });
    return result.ok ? result.value : null;
  };
  return {
    busy: null,
    failed: null,
    check: async (id) => {
      const checked = await run(id, 'check', () => ask('account.check', { accountId: id }));
      if (!checked?.check.failure) return checked !== null;
      set({ failed: { id, failure: failure(checked.check.failure, { minutesOff: checked.minutesOff }) } });
      return false;
    },
    makeDefault: async (id) =>
      (await run(id, 'default', () => ask('account.change', { accountId: id, change: { isDefault: true } }))) !== null,
    save: async (id, change) => {
      const saved = await run(id, 'save', () => ask('account.change', { accountId: id, change }));
      if (!saved || change.secret === undefined) return saved !== null;
      return get().check(id);
    },
    remove: async (id) => (await run(id, 'remove', () => ask('account.remove', { accountId: id }))) !== null,
    dismiss: () => set({ failed: null }),
  };
});

/** Only what differs from the account as it is: nothing is sent that was not changed. */
export function changeOf(
  account: Account,
  edited: { label: string; affiliateId: string | null; secret: string; limit: CallLimit | null },
): AccountChange {
  const change: AccountChange = {};
  if (edited.label.trim() !== account.label) change.label = edited.label.trim();
  if (edited.affiliateId !== account.affiliateId) change.affiliateId = edited.affiliateId;
  if (account.kind === 'affiliateKeyless') return change;
  if (edited.secret.trim()) change.secret = edited.secret.trim();
  if (edited.limit && (edited.limit.calls !== account.limit.calls || edited.limit.windowMs !== account.limit.windowMs))
    change.limit = edited.limit;
  return change;
}
