import { useCallback } from 'react';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Job } from '#lib/domain/jobs/job';
import type { LinkHealth } from '#lib/domain/links/link-steps';
import { ok } from '#lib/domain/result';
import { recentJobs, stepRows } from '#lib/records/jobs/jobs';
import { useLive } from '#lib/stores/shell/use-live';

const JOBS = ['jobs'] as const;

/** What the check before this one told: product → rate, so that a change can be seen. */
export function useRatesBefore(job: Job): ReadonlyMap<string, CommissionRate | null> {
  const { createdAt, kind } = job;
  return (
    useLive(
      JOBS,
      useCallback(() => ratesBefore(kind, createdAt), [kind, createdAt]),
      `${kind} ${createdAt}`,
    ).value ?? NONE
  );
}

const NONE: ReadonlyMap<string, CommissionRate | null> = new Map();

async function ratesBefore(kind: string, createdAt: number) {
  const jobs = await recentJobs(100);
  if (!jobs.ok) return jobs;
  const before = jobs.value.find((one) => one.kind === kind && one.createdAt < createdAt);
  const rows = before ? await stepRows(before.id, 0, before.counts.total) : ok([]);
  if (!rows.ok) return rows;
  const reported = rows.value.flatMap(({ result }) => (result?.end === 'done' ? [result.value as LinkHealth] : []));
  return ok(new Map(reported.map(({ itemId, rate }) => [itemId, rate])));
}
