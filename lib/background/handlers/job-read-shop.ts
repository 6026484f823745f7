import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { readShop } from '../jobs/read-shop';
import { runner } from '../jobs/runner';
import { shops } from '../shops/shops';

export const jobReadShop: Handlers['job.readShop'] = async ({ requestId, accountId, visible }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const job = await runner.start(readShop, { shopAccountId: accountId, visible }, { accountId, urgency: 'background', id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};
