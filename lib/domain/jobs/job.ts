import type { Failure } from '#lib/domain/failure';

/**
 * Durable work of our own: a row written before anything is done, worked in steps, carried on after anything.
 * `unknown`: something was sent whose outcome nobody could look up yet.
 */
export interface Job {
  readonly id: string;
  /** The name of its kind in the table of kinds. */
  readonly kind: string;
  /** Queues stand side by side by account; null for work of no account. */
  readonly accountId: string | null;
  /** What the kind keeps of its parameters. Small: the row is written at every step. */
  readonly params: unknown;
  /** Interactive work overtakes background work of the same account at the next step. */
  readonly urgency: 'interactive' | 'background';
  readonly state: JobState;
  /** Set exactly while the state is `waiting`. */
  readonly wait: JobWait | null;
  /** The person pressed "now": the next step does not wait for its own time. */
  readonly urged?: true;
  readonly counts: JobCounts;
  readonly ahead?: Ahead;
  /** The largest share of the way that was reached, 0 to 1: a bar never goes back. Kept where steps join the plan. */
  readonly reached?: number;
  /** No step before this one is without a result. */
  readonly next: number;
  /** The step that something was about to be sent for; its outcome is not stored yet. */
  readonly intent: number | null;
  /** When (Unix ms) that was; rows of an earlier version do not say. */
  readonly intentAt?: number;
  /** While unknown outcomes are checked again: the first step still to check. Stored in job rows, hence its name. */
  readonly lookFrom: number | null;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Milliseconds spent inside steps, waiting left out. */
  readonly spentMs: number;
}

/**
 * Steps that will join the plan, by what they follow from: so many as far as is known; null: more will come, and nobody knows how many.
 * Left out: the plan is whole from the beginning.
 */
export type Ahead = Readonly<Record<string, number | null>>;

export const JOB_STATES = ['queued', 'running', 'waiting', 'done', 'partlyFailed', 'failed', 'cancelled', 'unknown'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const WAIT_REASONS = ['paused', 'quota', 'offline', 'locked', 'server', 'answer', 'storage', 'newer', 'pace'] as const;
/** `answer`: the other side works on it and is asked again. `pace`: it wants so long between two calls. `newer`: a newer Sidecar wrote it, and this one may not carry it on. */
export type WaitReason = (typeof WAIT_REASONS)[number];

export interface JobWait {
  /** Unix milliseconds; null: until a person says so. */
  readonly until: number | null;
  readonly why: WaitReason;
}

/** How a step ended. `reused`: nothing had to be asked; `refused`: nothing was asked because it cannot be; both need no retry. */
export const STEP_ENDS = ['done', 'reused', 'failed', 'refused', 'unknown'] as const;
export type StepEnd = (typeof STEP_ENDS)[number];

export type JobCounts = Readonly<Record<StepEnd, number>> & { readonly total: number };

/** The stored outcome of one step. */
export interface StepResult<Value = unknown> {
  readonly jobId: string;
  /** From 0, in the order of the plan. */
  readonly index: number;
  readonly end: StepEnd;
  readonly value: Value | null;
  readonly failure: Failure | null;
  /** Unix milliseconds. */
  readonly at: number;
}

/** Steps of the plan, many a row: they never change once written. */
export interface StepChunk {
  readonly jobId: string;
  /** Index of the first. */
  readonly from: number;
  readonly steps: readonly unknown[];
}

const ENDED: ReadonlySet<JobState> = new Set(['done', 'partlyFailed', 'failed', 'cancelled', 'unknown']);

/** Whether nothing of the job is left to do, unless a person asks for it. */
export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean => ENDED.has(state);

/** Steps that have a result. */
export const settled = (counts: JobCounts): number => STEP_ENDS.reduce((sum, end) => sum + counts[end], 0);

/** The state of a job whose every step has a result. */
export function endState(counts: JobCounts): JobState {
  if (counts.unknown) return 'unknown';
  if (!counts.failed && !counts.refused) return 'done';
  return counts.done + counts.reused ? 'partlyFailed' : 'failed';
}
