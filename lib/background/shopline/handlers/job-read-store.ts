import { runner } from '#lib/background/jobs/runner';
import { readStore } from '#lib/background/shopline/jobs/read-shopline';
import { stores } from '#lib/background/shopline/stores';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobReadStore: Handlers['job.readStore'] = async ({ requestId, accountId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const job = await runner.start(readStore, { accountId, orders: null }, { accountId, urgency: 'background', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
