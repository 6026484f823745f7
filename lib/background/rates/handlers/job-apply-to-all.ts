import { runner } from '#lib/background/jobs/runner';
import { applyToAll } from '#lib/background/rates/jobs/apply-to-all';
import { already, changesUnderWay, oneAtATime } from '#lib/background/rates/jobs/start-changes';
import { writableShop } from '#lib/background/shops/writable-shop';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobApplyToAll: Handlers['job.applyToAll'] = async ({ requestId, accountId, shopConfirmed, doing, rate, start, end }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  return oneAtATime(async () => {
    const open = await changesUnderWay(accountId);
    if (!open.ok) return open;
    const same = open.value.find(({ job }) => job.id === requestId);
    if (same) return already(same.job);
    // AMS says nothing of two tasks at once, and single changes would meet the task's.
    if (open.value.length > 0) return fail(failure('changesUnderWay'));
    const asked = {
      doing,
      rate: rate === null ? null : rateFromBasisPoints(rate),
      start,
      end: doing === 'remove' ? ('keep' as const) : end,
    };
    const job = await runner.start(applyToAll, { shopAccountId: accountId, asked }, { accountId, id: requestId });
    return job.ok ? ok({ jobId: job.value.id, already: false }) : job;
  });
};
