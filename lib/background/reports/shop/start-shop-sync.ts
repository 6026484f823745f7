import { runner } from '#lib/background/jobs/runner';
import { shops } from '#lib/background/shops/shops';
import type { SyncReason } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { openJobs } from '#lib/records/jobs/jobs';
import { syncShop } from './sync-shop';

/** Begins to read a shop's numbers, or tells of the job that does so already. @returns the job's id */
export async function startShopSync(accountId: string, reason: SyncReason, requestId: string): Promise<Result<string>> {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const open = await openJobs();
  if (!open.ok) return open;
  const running = open.value.find((job) => job.kind === syncShop.kind && job.accountId === accountId);
  if (running) {
    // A person who asks does not wait for the next alarm.
    if (reason === 'person' && running.state === 'waiting' && running.wait?.why !== 'newer') await runner.resume(running.id);
    return ok(running.id);
  }
  const job = await runner.start(syncShop, { reason }, { accountId, urgency: 'background', id: requestId });
  return job.ok ? ok(job.value.id) : job;
}
