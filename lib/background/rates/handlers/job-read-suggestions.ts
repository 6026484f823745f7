import { runner } from '#lib/background/jobs/runner';
import { readSuggestions } from '#lib/background/rates/jobs/read-suggestions';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobReadSuggestions: Handlers['job.readSuggestions'] = async ({ requestId, accountId }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const job = await runner.start(readSuggestions, { shopAccountId: accountId }, { accountId, urgency: 'interactive', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
