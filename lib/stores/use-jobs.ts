import { useCallback } from 'react';
import { hasEnded, type Job } from '../domain/job';
import { ok } from '../domain/result';
import { jobById, openJobs, recentJobs, type StepRow, stepRows } from '../records/jobs';
import { type LiveAnswer, useLive } from './use-live';

export type { StepRow } from '../records/jobs';

const JOBS = ['jobs'] as const;
const RESULTS = ['jobResults'] as const;
/** So many of the newest jobs are shown; an unfinished one always is. */
const RECENT = 30;

/** Unfinished jobs, the oldest first, then the newest ended ones. */
export const useJobs = (): LiveAnswer<readonly Job[]> => useLive(JOBS, shownJobs);

async function shownJobs() {
  const open = await openJobs();
  const recent = open.ok ? await recentJobs(RECENT) : open;
  if (!open.ok || !recent.ok) return recent.ok ? open : recent;
  const unfinished = open.value.filter((job) => !hasEnded(job));
  return ok([...unfinished, ...recent.value.filter(hasEnded)]);
}

/** One job, live; `value: null` with no failure: not read yet, or gone. */
export const useJob = (id: string): LiveAnswer<Job | null> => useLive(JOBS, useCallback(() => jobById(id), [id]));

/** Some of a job's steps with their outcomes, in the order of its plan. */
export const useStepRows = (jobId: string, from: number, count: number): LiveAnswer<readonly StepRow[]> =>
  useLive(RESULTS, useCallback(() => stepRows(jobId, from, count), [jobId, from, count]));
