import { useCallback } from 'react';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { jobById, openJobs, recentJobs, type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { recordsState } from '#lib/records/records-state';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

export type { StepRow } from '#lib/records/jobs/jobs';

const JOBS = ['jobs'] as const;
const RESULTS = ['jobResults'] as const;
/** So many of the newest jobs are shown; an unfinished one always is. */
const RECENT = 30;

/** Unfinished jobs, the oldest first, then the newest ended ones. */
export const useJobs = (): LiveAnswer<readonly Job[]> => useLive(JOBS, shownJobs, '');

/** The jobs that a page shows, as they stand. */
export async function shownJobs() {
  const open = await openJobs();
  const recent = open.ok ? await recentJobs(RECENT) : open;
  if (!open.ok || !recent.ok) return recent.ok ? open : recent;
  const unfinished = (await asTheyStand(open.value)).filter((job) => !hasEnded(job));
  return ok([...unfinished, ...recent.value.filter(hasEnded)]);
}

/** Records of a newer Sidecar are read and never written: what is unfinished there is carried on by that one alone. */
async function asTheyStand(jobs: readonly Job[]): Promise<readonly Job[]> {
  if ((await recordsState()).kind !== 'newer') return jobs;
  return jobs.map((job) => (hasEnded(job) ? job : { ...job, state: 'waiting', wait: { until: null, why: 'newer' } }));
}

/** One job, live. `known`: whether it has been read; it may be gone. */
export function useJob(id: string): { readonly job: Job | null; readonly known: boolean } {
  const { value } = useLive(
    JOBS,
    useCallback(() => foundJob(id), [id]),
    id,
  );
  return { job: value?.job ?? null, known: value !== null };
}

async function foundJob(id: string) {
  const found = await jobById(id);
  if (!found.ok || !found.value) return found.ok ? ok({ job: null }) : found;
  return ok({ job: (await asTheyStand([found.value]))[0] ?? null });
}

/** Some of a job's steps with their outcomes, in the order of its plan. */
export const useStepRows = (jobId: string, from: number, count: number): LiveAnswer<readonly StepRow[]> =>
  useLive(
    RESULTS,
    useCallback(() => stepRows(jobId, from, count), [jobId, from, count]),
    jobId,
  );
