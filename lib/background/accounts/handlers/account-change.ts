import { accountById, changeAccount } from '#lib/background/accounts/accounts';
import { hasKey, vault } from '#lib/background/accounts/clients';
import { failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

/** Changes what was given and nothing else; a new secret goes to the vault and only its tail stays here. */
export const accountChange: Handlers['account.change'] = async ({ accountId, change: { secret, ...change } }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  const keyed = hasKey(account.value);
  if (!keyed && (secret !== undefined || change.limit !== undefined)) return fail(failure('inputInvalid', { field: 'secret' }));
  if (!keyed && change.affiliateId === null) return fail(failure('inputInvalid', { field: 'affiliateId' }));
  const fresh = secret?.trim();
  if (fresh) {
    const kept = await vault.put(accountId, fresh);
    if (!kept.ok) return kept;
  }
  return changeAccount(
    accountId,
    (one) => ({ ...one, ...change, ...(fresh ? { secretTail: fresh.slice(-4), check: null } : {}) }) as typeof one,
  );
};
