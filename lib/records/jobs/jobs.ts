import type { Job, StepResult } from '#lib/domain/jobs/job';
import type { Result } from '#lib/domain/result';
import { type Reading, read, type Writing } from '#lib/records/transact';

/** A step with its outcome; null: none yet. */
export interface StepRow {
  readonly index: number;
  readonly step: unknown;
  readonly result: StepResult | null;
}

/** Jobs in which something is left to do, the oldest first. */
export const openJobs = (): Promise<Result<Job[]>> => read(['jobs'], openJobsIn);

/** The same within a transaction that reads `jobs`; rows that cannot be used are left out. */
export const openJobsIn = async (transaction: Reading | Writing): Promise<Job[]> =>
  (await transaction.objectStore('jobs').index('open').getAll(1)).filter(isSound).sort((a, b) => a.createdAt - b.createdAt);

/** The newest jobs first, ended ones too. */
export const recentJobs = (count: number): Promise<Result<Job[]>> =>
  read(['jobs'], async (transaction) => {
    const jobs: Job[] = [];
    let cursor = await transaction.objectStore('jobs').index('createdAt').openCursor(null, 'prev');
    for (; cursor && jobs.length < count; cursor = await cursor.continue()) if (isSound(cursor.value)) jobs.push(cursor.value);
    return jobs;
  });

/** One job, ended or not; null: there is none. */
export const jobById = (id: string): Promise<Result<Job | null>> =>
  read(['jobs'], async (transaction) => (await transaction.objectStore('jobs').get(id)) ?? null);

/** A page of a job's steps with their outcomes, in the order of the plan. */
export const stepRows = (jobId: string, from: number, count: number): Promise<Result<StepRow[]>> =>
  read(['jobSteps', 'jobResults'], async (transaction) => {
    const steps = await stepsFrom(transaction, jobId, from, count);
    const found = await transaction.objectStore('jobResults').getAll(IDBKeyRange.bound([jobId, from], [jobId, from + count], false, true));
    const results = new Map(found.map((result) => [result.index, result]));
    return steps.map((step, place) => ({ index: from + place, step, result: results.get(from + place) ?? null }));
  });

/** Steps of the plan from an index on, at most `count`. */
export async function stepsFrom(transaction: Reading | Writing, jobId: string, from: number, count: number): Promise<unknown[]> {
  const steps: unknown[] = [];
  const store = transaction.objectStore('jobSteps');
  const first = (await store.openKeyCursor(IDBKeyRange.bound([jobId, 0], [jobId, from]), 'prev'))?.key ?? [jobId, 0];
  let cursor = await store.openCursor(IDBKeyRange.bound(first, [jobId, from + count], false, true));
  for (; cursor && steps.length < count; cursor = await cursor.continue()) {
    const { from: start, steps: chunk } = cursor.value;
    steps.push(...chunk.slice(Math.max(0, from - start), from + count - start));
  }
  return steps;
}

/** A damaged row is left alone: neither worked nor overwritten. */
const isSound = (job: Partial<Job>): boolean =>
  typeof job.kind === 'string' && typeof job.next === 'number' && Object.values(job.counts ?? {}).filter(Number.isInteger).length === 6;
