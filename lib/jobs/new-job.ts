import type { Job } from '#lib/domain/jobs/job';
import type { Result } from '#lib/domain/result';
import type { JobStore } from './job-store';
import type { JobKind } from './kind';
import type { RunnerParts, StartOptions } from './runner-parts';

/** Writes a job and its whole plan in one transaction. */
export function newJob(
  { now, newId }: Pick<RunnerParts, 'now' | 'newId'>,
  store: JobStore,
  kind: JobKind,
  params: unknown,
  { accountId, urgency = 'interactive', id = newId() }: StartOptions,
): Promise<Result<Job>> {
  const steps = [...kind.steps(params)];
  const job: Job = {
    id,
    kind: kind.kind,
    accountId,
    params: kind.keep ? kind.keep(params) : params,
    urgency,
    state: 'queued',
    wait: null,
    ...(kind.ahead ? { ahead: kind.ahead(params), reached: 0 } : {}),
    counts: { total: steps.length, done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 },
    next: 0,
    intent: null,
    lookFrom: null,
    createdAt: now(),
    startedAt: null,
    endedAt: null,
    spentMs: 0,
  };
  return store.add(job, steps);
}
