import { DEFAULT_LIMIT } from '../../domain/account';
import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { accountById } from '../accounts';
import { gate, hasKey } from '../rooms';

export const quotaRead: Handlers['quota.read'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  return ok(await gate.quota(accountId, hasKey(account.value) ? account.value.limit : DEFAULT_LIMIT));
};
