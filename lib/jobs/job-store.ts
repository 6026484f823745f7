import type { Job, StepChunk, StepEnd, StepResult } from '#lib/domain/jobs/job';
import type { Result } from '#lib/domain/result';
import { openJobsIn, stepsFrom } from '#lib/records/jobs/jobs';
import type { TableName } from '#lib/records/tables';
import type { Writing } from '#lib/records/transact';
import { counted, jobRow, onItsWay } from './job-row';
import type { Outcome, RecordsAccess } from './kind';

/** Steps in one row: writing 5,000 steps is 50 puts, reading one step decodes a hundred. */
export const CHUNK = 100;
/** How many results are read at once in search of a step without one. */
const LOOK = 500;

export interface Task {
  readonly index: number;
  readonly step: unknown;
}
export type Ended = Exclude<Outcome, { readonly is: 'wait' }>;

/** What the runner and a person's commands do with the stored jobs. Every function is one transaction. */
export function createJobStore(check: RecordsAccess, now: () => number) {
  /** Changes a job as it stands in the store; null from `change` leaves it. Answers the job as it then stands, null when there is none. */
  const change = (
    id: string,
    work: (job: Job, transaction: Writing) => Job | null | Promise<Job | null>,
    more: readonly TableName[] = [],
  ) =>
    check.write([...new Set<TableName>(['jobs', ...more])], async (transaction) => {
      const store = transaction.objectStore('jobs');
      const job = await store.get(id);
      const changed = job ? await work(job, transaction) : null;
      if (changed) await store.put(jobRow(changed));
      return changed ?? job ?? null;
    });

  return {
    change,

    open: (): Promise<Result<Job[]>> => check.read(['jobs'], openJobsIn),

    /** Asked twice under one id, the first stands. */
    add: (job: Job, steps: readonly unknown[]): Promise<Result<Job>> => {
      const work = async (transaction: Writing) => {
        const known = await transaction.objectStore('jobs').get(job.id);
        if (known) return known;
        await putSteps(transaction, job.id, 0, steps);
        await transaction.objectStore('jobs').add(jobRow(job));
        return job;
      };
      return check.write(['jobs', 'jobSteps'], work, { of: job.accountId });
    },

    /** Changes every open job that the pick is about, in one transaction; null takes it away with its steps and results. Answers the jobs as they were. */
    changeOpen: (picked: (job: Job) => boolean, work: (job: Job) => Job | null): Promise<Result<Job[]>> =>
      check.write(['jobs', 'jobSteps', 'jobResults'], async (transaction) => {
        const jobs = (await openJobsIn(transaction)).filter(picked);
        for (const job of jobs) {
          const changed = work(job);
          if (changed) await transaction.objectStore('jobs').put(jobRow(changed));
          else await removeJob(transaction, job.id);
        }
        return jobs;
      }),

    /** The first step without a result; null when all have one. */
    nextTask: (job: Job): Promise<Result<Task | null>> =>
      check.read(['jobSteps', 'jobResults'], async (transaction) => {
        const { total } = job.counts;
        for (let from = job.next; from < total; from += LOOK) {
          const range = IDBKeyRange.bound([job.id, from], [job.id, from + LOOK], false, true);
          const known = new Set((await transaction.objectStore('jobResults').getAllKeys(range)).map((key) => key[1]));
          for (let index = from; index < Math.min(from + LOOK, total); index++) {
            if (!known.has(index)) return { index, step: (await stepsFrom(transaction, job.id, index, 1))[0] };
          }
        }
        return null;
      }),

    taskAt: (job: Job, index: number): Promise<Result<Task>> =>
      check.read(['jobSteps'], async (transaction) => ({ index, step: (await stepsFrom(transaction, job.id, index, 1))[0] })),

    /** The first step from an index on whose outcome is unknown. */
    nextUnknown: (job: Job, from: number): Promise<Result<Task | null>> =>
      check.read(['jobSteps', 'jobResults'], async (transaction) => {
        const range = IDBKeyRange.bound([job.id, from], [job.id, job.counts.total]);
        const found = (await transaction.objectStore('jobResults').getAll(range)).find((result) => result.end === 'unknown');
        return found ? { index: found.index, step: (await stepsFrom(transaction, job.id, found.index, 1))[0] } : null;
      }),

    /** Stores a step's end, the rows that belong to it and the steps that follow from it. */
    settle: (id: string, index: number, outcome: Ended, spentMs: number) => {
      const { keep, more = [], ahead } = outcome;
      const work = async ({ urged: _urged, ...job }: Job, transaction: Writing) => {
        const results = transaction.objectStore('jobResults');
        const before = await results.get([id, index]);
        // Whatever happens, a step has one end.
        if (before && before.end !== 'unknown') return { ...job, intent: null };
        await keep?.write(transaction);
        await putSteps(transaction, id, job.counts.total, more);
        await results.put(resultOf(id, index, outcome, now()));
        return {
          ...onItsWay({
            ...job,
            ...(ahead ? { ahead: { ...job.ahead, ...ahead } } : {}),
            counts: counted(job.counts, before?.end ?? null, endOf(outcome), more.length),
          }),
          intent: null,
          next: job.next === index ? index + 1 : job.next,
          lookFrom: job.lookFrom === null ? null : index + 1,
          spentMs: job.spentMs + spentMs,
        };
      };
      return change(id, work, ['jobSteps', 'jobResults', ...(keep?.tables ?? [])]);
    },
  };
}
export type JobStore = ReturnType<typeof createJobStore>;

/** Takes a job away, with its steps and results. */
export async function removeJob(transaction: Writing, id: string): Promise<void> {
  const range = IDBKeyRange.bound([id], [id, []]);
  await Promise.all([transaction.objectStore('jobSteps').delete(range), transaction.objectStore('jobResults').delete(range)]);
  await transaction.objectStore('jobs').delete(id);
}

async function putSteps(transaction: Writing, jobId: string, from: number, steps: readonly unknown[]): Promise<void> {
  const store = transaction.objectStore('jobSteps');
  const chunks: StepChunk[] = [];
  for (let at = 0; at < steps.length; at += CHUNK) chunks.push({ jobId, from: from + at, steps: steps.slice(at, at + CHUNK) });
  await Promise.all(chunks.map((chunk) => store.add(chunk)));
}

function endOf(outcome: Ended): StepEnd {
  if (outcome.is === 'done') return outcome.reused ? 'reused' : 'done';
  return outcome.is === 'failed' && outcome.refused ? 'refused' : outcome.is;
}

function resultOf(jobId: string, index: number, outcome: Ended, at: number): StepResult {
  const value = 'value' in outcome ? (outcome.value ?? null) : null;
  return { jobId, index, end: endOf(outcome), value, failure: ('failure' in outcome ? outcome.failure : null) ?? null, at };
}
