import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { readStore } from '../jobs/read-store';
import { runner } from '../jobs/runner';
import { stores } from '../stores/stores';

export const jobReadStore: Handlers['job.readStore'] = async ({ requestId, accountId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const job = await runner.start(readStore, { accountId, orders: null }, { accountId, urgency: 'background', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
