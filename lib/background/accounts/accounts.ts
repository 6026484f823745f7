import type { Account, AccountCheck } from '#lib/domain/accounts/account';
import type { Result } from '#lib/domain/result';
import { accountList } from './account-list';

const list = accountList('accounts');

export const readAccounts = list.read;
export const accountById = list.byId;

/** Adds at the end; the first account of a market becomes its default. */
export const addAccount = (account: Account): Promise<void> =>
  list.rewrite((accounts) => [...accounts, { ...account, isDefault: !accounts.some((one) => one.market === account.market) }]);

/** Removes one; when it was its market's default, the next one of the market becomes it. */
export const removeAccount = (id: string): Promise<void> =>
  list.rewrite((accounts) => {
    const gone = accounts.find((one) => one.id === id);
    const rest = accounts.filter((one) => one.id !== id);
    const heir = gone?.isDefault ? rest.find((one) => one.market === gone.market)?.id : undefined;
    return rest.map((one) => (one.id === heir ? { ...one, isDefault: true } : one));
  });

/** Changes one account; making it the default takes the mark from the market's others. */
export async function changeAccount(id: string, change: (account: Account) => Account): Promise<Result<Account>> {
  const changed = await list.change(id, change);
  if (changed.ok && changed.value.isDefault) {
    const { market } = changed.value;
    await list.rewrite((accounts) =>
      accounts.map((one) => (one.market === market && one.id !== id && one.isDefault ? { ...one, isDefault: false } : one)),
    );
  }
  return changed;
}

/** Stores the API's last answer about an account; a refusal counts for the refused operation alone. */
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

/** What was found out about the call that makes many links at once. */
export async function noteBatch(account: Account, hasBatch: boolean): Promise<void> {
  if (account.kind !== 'affiliateKey' || account.hasBatch === hasBatch) return;
  await changeAccount(account.id, (one) => (one.kind === 'affiliateKey' ? { ...one, hasBatch } : one));
}
