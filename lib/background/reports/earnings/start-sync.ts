import { accountById } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import { serverClock } from '#lib/background/accounts/server-clock';
import { runner } from '#lib/background/jobs/runner';
import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { isDamaged } from '#lib/domain/reports/lines/damage';
import { answeredDays, daysToRead, rangesOf, type SyncReason } from '#lib/domain/reports/sync/plan';
import { fail, ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { openJobs } from '#lib/records/jobs/jobs';
import { loadReport } from '#lib/records/reports/load-report';
import { compactReport } from '#lib/records/reports/report-store';
import { earningsSync } from '#lib/records/reports/sync-days';
import { dayInZone } from './day-in-zone';
import { syncEarnings } from './sync-earnings';

/** Begins to read what an account earned, or tells of the job that does so already. @returns the job's id */
export async function startSync(accountId: string, reason: SyncReason, requestId: string): Promise<Result<string>> {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const open = await openJobs();
  if (!open.ok) return open;
  const running = open.value.find((job) => job.kind === syncEarnings.kind && job.accountId === accountId);
  if (running) {
    // A person who asks does not wait for the next alarm: what may be asked now is, and the rest says until when it waits.
    if (reason === 'person' && running.state === 'waiting' && running.wait?.why !== 'newer') await runner.resume(running.id);
    return ok(running.id);
  }
  const report = await loadReport(accountId);
  // What is damaged of the stored lines is taken away, and its days are holes, which are read again.
  if (report.ok && isDamaged(report.value.damage)) await compactReport(accountId);
  const known = await earningsSync(accountId);
  if (!known.ok) return known;
  const { days, sync } = known.value;
  const { affiliateApi, timeZone } = MARKETS[account.value.market];
  const now = (await serverClock(affiliateApi)).now();
  const window = answeredDays(dayInZone(now, timeZone), sync.reach);
  const wanted = daysToRead(window, days, { now, reason, startOf: (day) => startOfDay(day, timeZone) });
  const params = { left: rangesOf(wanted, sync.perDay), perDay: sync.perDay, reason };
  const job = await runner.start(syncEarnings, params, { accountId, urgency: 'background', id: requestId });
  return job.ok ? ok(job.value.id) : job;
}
