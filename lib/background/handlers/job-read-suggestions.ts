import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { readSuggestions } from '../jobs/read-suggestions';
import { runner } from '../jobs/runner';
import { shops } from '../shops/shops';

export const jobReadSuggestions: Handlers['job.readSuggestions'] = async ({ requestId, accountId }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const job = await runner.start(readSuggestions, { shopAccountId: accountId }, { accountId, urgency: 'interactive', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
