import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { forgetAccount } from '../../records/of-account';
import { removeAccount } from '../accounts';
import { forgetGate } from '../gate-store';
import { vault } from '../rooms';

/** The secret goes first: an account without its secret can be removed again, a secret without its account would stay. */
export const accountRemove: Handlers['account.remove'] = async ({ accountId }) => {
  const forgotten = await vault.forget(accountId);
  if (!forgotten.ok) return forgotten;
  await removeAccount(accountId);
  await forgetGate(accountId);
  await forgetAccount(accountId, ['shopOffers']);
  return ok({});
};
