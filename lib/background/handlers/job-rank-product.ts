import { failure } from '../../domain/failure';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { accountById } from '../accounts';
import { rankProduct } from '../jobs/rank-product';
import { runner } from '../jobs/runner';
import { hasKey } from '../rooms';

export const jobRankProduct: Handlers['job.rankProduct'] = async ({ requestId, ...params }) => {
  const account = await accountById(params.accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const job = await runner.start(rankProduct, params, { accountId: params.accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
