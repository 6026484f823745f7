import { accountById } from '#lib/background/accounts/accounts';
import { gate, hasKey } from '#lib/background/accounts/clients';
import { DEFAULT_LIMIT } from '#lib/domain/accounts/account';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const quotaRead: Handlers['quota.read'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  return ok(await gate.quota(accountId, hasKey(account.value) ? account.value.limit : DEFAULT_LIMIT));
};
