import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { startSync } from './earnings/start-sync';
import { readItemPerformance, readPerformance } from './performance';

const shopFigures: Handlers['shop.performance'] = async ({ accountId, ...choice }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readPerformance(shop.value, choice) : shop;
};

const shopItemPerformance: Handlers['shop.itemPerformance'] = async ({ accountId, itemId }) => {
  const shop = await shops.byId(accountId);
  return shop.ok ? readItemPerformance(shop.value, itemId) : shop;
};

const reportsSyncEarnings: Handlers['reports.syncEarnings'] = async ({ accountId, reason, requestId }) => {
  const started = await startSync(accountId, reason, requestId);
  return started.ok ? ok({ jobId: started.value }) : started;
};

/** Message → handler. */
export const reportsHandlers = {
  'shop.performance': shopFigures,
  'shop.itemPerformance': shopItemPerformance,
  'reports.syncEarnings': reportsSyncEarnings,
} satisfies Partial<Handlers>;
