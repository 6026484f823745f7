import { accountById, noteCheck } from '#lib/background/accounts/accounts';
import { checkKey } from '#lib/background/accounts/check-key';
import { hasKey, vault } from '#lib/background/accounts/clients';
import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

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
