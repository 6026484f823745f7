import { accountById } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { countEarned } from './earned/count-earned';
import { partnerOrders } from './earnings/partner-orders';
import { readPayment } from './earnings/read-payment';
import { startSync } from './earnings/start-sync';
import { startShopSync } from './shop/start-shop-sync';

const reportsSyncEarnings: Handlers['reports.syncEarnings'] = async ({ accountId, reason, requestId }) => {
  const started = await startSync(accountId, reason, requestId);
  return started.ok ? ok({ jobId: started.value }) : started;
};

const reportsSyncShop: Handlers['reports.syncShop'] = async ({ accountId, reason, requestId }) => {
  const started = await startShopSync(accountId, reason, requestId);
  return started.ok ? ok({ jobId: started.value }) : started;
};

const reportsReadPayment: Handlers['reports.readPayment'] = async ({ accountId, validationId, requestId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  return jobIdOf(runner.start(readPayment, { validationId }, { accountId, id: requestId }));
};

const reportsFilesChanged: Handlers['reports.filesChanged'] = async ({ accountIds }) => {
  for (const accountId of accountIds) {
    const counted = await countEarned(accountId);
    if (!counted.ok) return counted;
  }
  return ok({});
};

/** Message → handler. */
export const reportsHandlers = {
  'reports.syncEarnings': reportsSyncEarnings,
  'reports.syncShop': reportsSyncShop,
  'reports.readPayment': reportsReadPayment,
  'reports.filesChanged': reportsFilesChanged,
  'reports.partnerOrders': partnerOrders,
} satisfies Partial<Handlers>;
