import { hasEnded, type Job, type JobState, settled, type WaitReason } from './job';

/** The gate's budget of the job's account. */
export interface Budget {
  readonly used: number;
  readonly limit: number;
  readonly windowMs: number;
  /** Unix ms from which a call is possible. */
  readonly freeAt: number;
}
export interface JobProgress {
  readonly settled: number;
  /** With the steps that will join the plan, as far as is known; null: nobody knows how many there will be. */
  readonly total: number | null;
  /** Whether the total is an estimate. */
  readonly isAbout: boolean;
  /** 0 to 1; null while the total is unknown. It never goes back. */
  readonly share: number | null;
  /** Milliseconds, an estimate; null when it cannot be told or nothing is left. */
  readonly leftMs: number | null;
  readonly textKey: JobTextKey;
}
export type JobTextKey = `job.state.${Exclude<JobState, 'waiting'>}` | `job.waiting.${WaitReason}`;

/**
 * What a person sees of a job.
 *
 * @param budget of the account, null for work that takes none
 * @param units of the budget that one step takes
 */
export function jobProgress(job: Job, budget: Budget | null, units: number, now: number): JobProgress {
  const done = settled(job.counts);
  const total = totalOf(job);
  const textKey: JobTextKey = job.state === 'waiting' ? `job.waiting.${job.wait?.why ?? 'paused'}` : `job.state.${job.state}`;
  return {
    settled: done,
    total,
    isAbout: total !== null && total > job.counts.total,
    share: shareNow(job),
    leftMs: total === null ? null : timeLeft(job, total - done, budget, units, now),
    textKey,
  };
}

/** How far a job is, 0 to 1; null where nobody knows how many steps there will be. What was reached once stays reached. */
export function shareNow(job: Pick<Job, 'state' | 'counts' | 'ahead' | 'reached'>): number | null {
  const total = totalOf(job);
  return total === null ? null : Math.max(job.reached ?? 0, total ? settled(job.counts) / total : 0);
}

/** All steps with those to come; of a job that has ended, those that it had. */
function totalOf({ state, counts, ahead }: Pick<Job, 'state' | 'counts' | 'ahead'>): number | null {
  if (hasEnded({ state }) || !ahead) return counts.total;
  const lists = Object.values(ahead);
  return lists.includes(null) ? null : lists.reduce<number>((sum, steps) => sum + (steps ?? 0), counts.total);
}

/** Work of which the last steps wait until Shopee has made a change true: how long that takes, the pace of the first steps does not tell. */
const WAITS_TO_BE_CONFIRMED: ReadonlySet<string> = new Set(['applyRates', 'applyToAll']);

function timeLeft(job: Job, steps: number, budget: Budget | null, units: number, now: number): number | null {
  const live = job.state === 'queued' || job.state === 'running' || (job.state === 'waiting' && job.wait?.until != null);
  if (!live || steps <= 0 || WAITS_TO_BE_CONFIRMED.has(job.kind)) return null;
  const worked = settled(job.counts);
  const byPace = worked ? (job.spentMs / worked) * steps : null;
  const byWait = Math.max(0, (job.wait?.until ?? now) - now);
  if (!budget || budget.limit <= 0) return byPace === null ? null : byPace + byWait;
  const byBudget = budgetMs(steps * units, budget, now);
  return byPace === null && !byBudget ? null : Math.max((byPace ?? 0) + byWait, byBudget);
}

/** Milliseconds that so many units of a budget take at least; 0 while they are free. */
export function budgetMs(units: number, budget: Budget, now: number): number {
  const beyond = units - Math.max(0, budget.limit - budget.used);
  // What exceeds the free part comes back at the pace of the window, from the moment the next unit is free.
  return beyond > 0 ? Math.max(0, budget.freeAt - now) + (beyond / Math.max(1, budget.limit)) * budget.windowMs : 0;
}
