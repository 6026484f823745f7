import { removeAccount } from '#lib/background/accounts/accounts';
import { vault } from '#lib/background/accounts/clients';
import { forgetGate } from '#lib/background/accounts/gate-store';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { forgetAccount } from '#lib/records/of-account';

/** The secret goes first: an account without its secret can be removed again, a secret without its account would stay. */
export const accountRemove: Handlers['account.remove'] = async ({ accountId }) => {
  const forgotten = await vault.forget(accountId);
  if (!forgotten.ok) return forgotten;
  await removeAccount(accountId);
  await forgetGate(accountId);
  await forgetAccount(accountId, ['shopOffers']);
  return ok({});
};
