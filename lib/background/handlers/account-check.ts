import { failure } from '../../domain/failure';
import { MARKETS } from '../../domain/market';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { accountById, noteCheck } from '../accounts';
import { checkKey } from '../check-key';
import { hasKey, vault } from '../rooms';

export const accountCheck: Handlers['account.check'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('inputInvalid', { field: 'accountId' }));
  const seal = await vault.seal(accountId, [MARKETS[account.value.market].affiliateApi]);
  if (!seal.ok) return seal;
  const answer = await checkKey(account.value, seal.value);
  await noteCheck(accountId, answer.check);
  return ok(answer);
};
