import { accountById } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import { runner } from '#lib/background/jobs/runner';
import { rankProduct } from '#lib/background/offers/jobs/rank-product';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobRankProduct: Handlers['job.rankProduct'] = async ({ requestId, ...params }) => {
  const account = await accountById(params.accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const job = await runner.start(rankProduct, params, { accountId: params.accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
