import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { groupLinks } from '../jobs/group-links';
import { runner } from '../jobs/runner';

export const jobGroupLinks: Handlers['job.groupLinks'] = async ({ requestId, ...params }) => {
  const job = await runner.start(groupLinks, params, { accountId: params.accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
