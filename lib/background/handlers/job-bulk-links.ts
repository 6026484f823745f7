import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { bulkLinks } from '../jobs/bulk-links';
import { runner } from '../jobs/runner';

export const jobBulkLinks: Handlers['job.bulkLinks'] = async ({ requestId, ...params }) => {
  const job = await runner.start(bulkLinks, params, { accountId: params.accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
