import { runner } from '#lib/background/jobs/runner';
import { bulkLinks } from '#lib/background/links/jobs/bulk-links';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobBulkLinks: Handlers['job.bulkLinks'] = async ({ requestId, ...params }) => {
  const job = await runner.start(bulkLinks, params, { accountId: params.accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
