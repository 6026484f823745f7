import { runner } from '#lib/background/jobs/runner';
import { groupLinks } from '#lib/background/links/jobs/group-links';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobGroupLinks: Handlers['job.groupLinks'] = async ({ requestId, ...params }) => {
  const job = await runner.start(groupLinks, params, { accountId: params.accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
