import { useCallback } from 'react';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { jobById, openJobs, recentJobs, type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

export type { StepRow } from '#lib/records/jobs/jobs';

const JOBS = ['jobs'] as const;
const RESULTS = ['jobResults'] as const;
/** So many of the newest jobs are shown; an unfinished one always is. */
const RECENT = 30;

/** Unfinished jobs, the oldest first, then the newest ended ones. */
export const useJobs = (): LiveAnswer<readonly Job[]> => useLive(JOBS, shownJobs, '');

async function shownJobs() {
  const open = await openJobs();
  const recent = open.ok ? await recentJobs(RECENT) : open;
  if (!open.ok || !recent.ok) return recent.ok ? open : recent;
  const unfinished = open.value.filter((job) => !hasEnded(job));
  return ok([...unfinished, ...recent.value.filter(hasEnded)]);
}

/** One job, live. `known`: whether it has been looked for; it may be gone. */
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
  return found.ok ? ok({ job: found.value }) : found;
}

/** Some of a job's steps with their outcomes, in the order of its plan. */
export const useStepRows = (jobId: string, from: number, count: number): LiveAnswer<readonly StepRow[]> =>
  useLive(
    RESULTS,
    useCallback(() => stepRows(jobId, from, count), [jobId, from, count]),
    jobId,
  );
