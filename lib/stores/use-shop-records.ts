import { useCallback } from 'react';
import type { Job } from '../domain/job';
import { ok } from '../domain/result';
import { recentJobs } from '../records/jobs';
import { countsOfAccount } from '../records/of-account';
import { type LiveAnswer, useLive } from './use-live';

const TABLES = ['products', 'entries', 'suggestions', 'suggestedRates'] as const;
const LIVE = [...TABLES, 'jobs'] as const;

export interface ShopRecords {
  readonly counts: Readonly<Record<(typeof TABLES)[number], number>>;
  /** When the shop was last read to its end, Unix ms. */
  readonly readAt: number | null;
}

/** What is known of a connected shop, and since when. */
export const useShopRecords = (accountId: string): LiveAnswer<ShopRecords> =>
  useLive(
    LIVE,
    useCallback(() => shopRecords(accountId), [accountId]),
  );

async function shopRecords(accountId: string) {
  const counts = await countsOfAccount(accountId, TABLES);
  if (!counts.ok) return counts;
  const jobs = await recentJobs(100);
  const whole = (job: Job) => job.kind === 'readShop' && job.accountId === accountId && job.state === 'done';
  return jobs.ok ? ok({ counts: counts.value, readAt: jobs.value.find(whole)?.endedAt ?? null }) : jobs;
}
