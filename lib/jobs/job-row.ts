import { endState, hasEnded, type Job, type JobCounts, type JobWait, type StepEnd } from '#lib/domain/jobs/job';
import { shareNow } from '#lib/domain/jobs/job-progress';
import type { RowOf } from '#lib/records/tables';
import { bounded, dueAt } from './waits';

/** A job as it is stored: marked as open while anything is left to do. */
export function jobRow(job: Job): RowOf<'jobs'> {
  const { open: _open, ...plain } = job as RowOf<'jobs'>;
  const isOpen = !hasEnded(plain) || plain.intent !== null || plain.lookFrom !== null;
  return isOpen ? { ...plain, open: 1 } : plain;
}

/** With how far it has come, where steps join the plan: an estimate that grows takes nothing back. */
export const onItsWay = (job: Job): Job => (job.ahead ? { ...job, reached: Math.max(job.reached ?? 0, shareNow(job) ?? 0) } : job);

/** A person's pause and cancel stand; everything else gives way to a wait. */
export const waiting = ({ urged: _urged, ...job }: Job, wait: JobWait, now: number): Job =>
  job.state === 'running' || job.state === 'queued' || (job.state === 'waiting' && job.wait?.until !== null)
    ? { ...job, state: 'waiting', wait: bounded(wait, now) }
    : job;

export const ended = (job: Job, now: number): Job => ({ ...job, state: endState(job.counts), wait: null, endedAt: now });

/** Whether the runner has something to do with it now. */
export const isRunnable = (job: Job, now: number): boolean =>
  job.state === 'queued' ||
  job.state === 'running' ||
  (job.state === 'waiting' && job.wait !== null && (dueAt(job.wait, now) ?? Infinity) <= now) ||
  (hasEnded(job) && job.intent !== null);

/** The order within an account: what a person waits for first, then the oldest. */
export const byUrgency = (a: Job, b: Job): number =>
  Number(b.urgency === 'interactive') - Number(a.urgency === 'interactive') || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** Counts after a result took the place of another or of none; `more` steps joined the plan. */
export function counted(counts: JobCounts, before: StepEnd | null, after: StepEnd | null, more = 0): JobCounts {
  const next = { ...counts, total: counts.total + more };
  if (before) next[before] -= 1;
  if (after) next[after] += 1;
  return next;
}
