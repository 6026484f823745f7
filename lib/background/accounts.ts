import type { Account, AccountCheck } from '../domain/account';
import { failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import { readSetting, writeSetting } from '../settings/settings';

/** One change of the list at a time. */
let line: Promise<unknown> = Promise.resolve();
const inLine = <T>(work: () => Promise<T>): Promise<T> => {
  const done = line.then(work, work);
  line = done.catch(() => undefined);
  return done;
};

export const readAccounts = (): Promise<readonly Account[]> => readSetting('accounts');

export async function accountById(id: string): Promise<Result<Account>> {
  const account = (await readAccounts()).find((one) => one.id === id);
  return account ? ok(account) : fail(failure('noAccount'));
}

/** Adds at the end; the first account of a market becomes its default. */
export const addAccount = (account: Account): Promise<void> =>
  inLine(async () => {
    const accounts = await readAccounts();
    const first = !accounts.some((one) => one.market === account.market);
    await writeSetting('accounts', [...accounts, { ...account, isDefault: first }]);
  });

export const removeAccount = (id: string): Promise<void> =>
  inLine(async () => {
    const accounts = await readAccounts();
    const gone = accounts.find((one) => one.id === id);
    const rest = accounts.filter((one) => one.id !== id);
    const heir = gone?.isDefault ? rest.find((one) => one.market === gone.market)?.id : undefined;
    await writeSetting(
      'accounts',
      rest.map((one) => (one.id === heir ? { ...one, isDefault: true } : one)),
    );
  });

/** Changes one account; making it the default takes the mark from the market's others. */
export const changeAccount = (id: string, change: (account: Account) => Account): Promise<Result<Account>> =>
  inLine(async () => {
    const accounts = await readAccounts();
    const before = accounts.find((one) => one.id === id);
    if (!before) return fail(failure('noAccount'));
    const after = change(before);
    const others = (one: Account) => (after.isDefault && one.market === after.market ? { ...one, isDefault: false } : one);
    await writeSetting(
      'accounts',
      accounts.map((one) => (one.id === id ? after : others(one))),
    );
    return ok(after);
  });

/** Keeps what the API last said; refusals count for the refused operation alone. */
export async function noteCheck(id: string, check: AccountCheck): Promise<void> {
  await changeAccount(id, (account) => (account.kind === 'affiliateKey' ? { ...account, check } : account));
}

/** An operation was refused to this account (10035, 10031), or is served again. */
export async function noteOperation(account: Account, operation: string, refused: boolean): Promise<void> {
  if (account.kind !== 'affiliateKey' || (account.check?.refused.includes(operation) ?? false) === refused) return;
  await changeAccount(account.id, (one) => {
    if (one.kind !== 'affiliateKey') return one;
    const before = one.check ?? { at: Date.now(), failure: null, refused: [] };
    const others = before.refused.filter((name) => name !== operation);
    return { ...one, check: { ...before, refused: refused ? [...others, operation] : others } };
  });
}
