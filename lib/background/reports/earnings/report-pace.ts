import { gate } from '#lib/background/accounts/clients';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import type { JobWait } from '#lib/domain/jobs/job';
import { SYNC_LIMITS } from '#lib/domain/reports/sync/limits';
import type { Result } from '#lib/domain/result';
import { noteSync, syncOf } from '#lib/records/reports/sync-days';
import type { ReportSyncRow } from '#lib/records/reports/sync-rows';

/** So much of an account's budget reports may use up; the rest is there for links, which somebody waits for. */
const SHARE = 0.75;

type List = ReportSyncRow['list'];

/** Calls of an account's window that its reports may use together. */
export const callsForReports = ({ limit }: AffiliateKeyAccount): number => Math.max(1, Math.floor(limit.calls * SHARE));

/** What pages of a report have to wait for while links need the calls; null: nothing. @param calls that have to be free, at most all of reports */
export async function roomForReport(account: AffiliateKeyAccount, calls: number): Promise<JobWait | null> {
  const share = { ...account.limit, calls: callsForReports(account) };
  const { freeAt } = await gate.quota(account.id, share, Math.min(calls, share.calls));
  return freeAt > Date.now() ? { until: freeAt, why: 'quota' } : null;
}

/**
 * Begins a report anew, half a minute after it was begun last. The moment is stored before anything is sent: another worker keeps to it.
 *
 * @param now Unix ms, by the server's clock
 * @returns what to wait for; null: it may be begun
 */
export async function beginReport(accountId: string, list: List, now: number): Promise<Result<JobWait | null>> {
  const known = await syncOf(accountId, list);
  if (!known.ok) return known;
  const last = known.value.firstPageAt;
  // What lies ahead was written by a clock that was wrong.
  const left = last === null || last > now ? 0 : last + SYNC_LIMITS.betweenFirst - now;
  if (left > 0) return { ok: true, value: { until: Date.now() + left, why: 'pace' } };
  const noted = await noteSync(accountId, list, { firstPageAt: now });
  return noted.ok ? { ok: true, value: null } : noted;
}
