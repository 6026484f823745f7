import { useCallback } from 'react';
import type { Job } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { recentJobs } from '#lib/records/jobs/jobs';
import { countsOfAccount } from '#lib/records/of-account';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

const TABLES = ['products', 'entries', 'suggestions', 'suggestedRates'] as const;
/** Not the tables themselves: counting 50,000 rows at every page that is written would hold up the writing. Making room clears `readings`. */
const LIVE = ['readings'] as const;

export interface ShopRecords {
  readonly counts: Readonly<Record<(typeof TABLES)[number], number>>;
  /** When the shop was last read to its end, Unix ms. */
  readonly readAt: number | null;
}

/** What is known of a connected shop, and since when; counted anew now and then while it is being read. */
export function useShopRecords(accountId: string): LiveAnswer<ShopRecords> {
  const job = useJobs().value?.find((one) => one.kind === 'readShop' && one.accountId === accountId);
  const mark = job ? `${job.id} ${job.state} ${Math.floor(job.counts.done / 100)}` : '';
  const query = useCallback(() => shopRecords(accountId, mark), [accountId, mark]);
  return useLive(LIVE, query, accountId);
}

async function shopRecords(accountId: string, _mark: string) {
  const counts = await countsOfAccount(accountId, TABLES);
  if (!counts.ok) return counts;
  const jobs = await recentJobs(100);
  const whole = (job: Job) => job.kind === 'readShop' && job.accountId === accountId && job.state === 'done';
  return jobs.ok ? ok({ counts: counts.value, readAt: jobs.value.find(whole)?.endedAt ?? null }) : jobs;
}
