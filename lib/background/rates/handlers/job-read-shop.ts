import { runner } from '#lib/background/jobs/runner';
import { readShop } from '#lib/background/rates/reading/read-shop';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobReadShop: Handlers['job.readShop'] = async ({ requestId, accountId, visible }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const job = await runner.start(readShop, { shopAccountId: accountId, visible }, { accountId, urgency: 'background', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
