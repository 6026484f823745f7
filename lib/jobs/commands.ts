import type { Job, JobState, WaitReason } from '#lib/domain/jobs/job';
import { ok, type Result } from '#lib/domain/result';
import { type JobStore, removeJob } from './job-store';

/** What a person may do with a job. Answers the job as it then stands, null when there is none; what does not fit its state changes nothing. */
export function createCommands(store: JobStore, now: () => number) {
  const when = (states: readonly JobState[], work: (job: Job) => Job | null) => (id: string) =>
    store.change(id, (job) => (states.includes(job.state) ? work(job) : null));
  const again = (job: Job): Job => ({ ...job, state: 'queued', wait: null, endedAt: null });

  return {
    pause: when(['queued', 'running', 'waiting'], (job) => ({ ...job, state: 'waiting', wait: { until: null, why: 'paused' } })),

    /** Goes on at once, also before a wait is over. */
    resume: when(['waiting'], (job) => ({ ...again(job), urged: true })),

    /** Nothing more is asked; a step that is under way still gets its result. */
    cancel: when(['queued', 'running', 'waiting'], (job) => ({ ...job, state: 'cancelled', wait: null, lookFrom: null, endedAt: now() })),

    /** Looks again at every step whose outcome is unknown. */
    checkNow: when(['unknown'], (job) => ({ ...again(job), lookFrom: 0 })),

    /** Runs the failed steps again, and no others. */
    retryFailed: (id: string): Promise<Result<Job | null>> =>
      store.change(
        id,
        async (job, transaction) => {
          if (!RETRIED.includes(job.state) || !job.counts.failed) return null;
          const results = transaction.objectStore('jobResults');
          const all = await results.getAll(IDBKeyRange.bound([id, 0], [id, job.counts.total]));
          const failed = all.filter((result) => result.end === 'failed').map(({ index }) => index);
          await Promise.all(failed.map((index) => results.delete([id, index])));
          return {
            ...again(job),
            ...(job.ahead ? { reached: 0 } : {}),
            counts: { ...job.counts, failed: 0 },
            next: Math.min(...failed, job.next),
          };
        },
        ['jobResults'],
      ),

    /** What waited for this goes on at once. */
    release: (why: WaitReason): Promise<Result<Job[]>> =>
      store.changeOpen((job) => job.state === 'waiting' && job.wait?.why === why, again),

    /** Takes an account's unfinished work away: a step that is under way gets no result. */
    drop: (accountId: string): Promise<Result<Job[]>> =>
      store.changeOpen(
        (job) => job.accountId === accountId,
        () => null,
      ),

    /** Removes an ended job with its steps and results. */
    forget: async (id: string): Promise<Result<null>> => {
      const removed = await store.change(
        id,
        async (job, transaction) => {
          if (!('open' in job)) await removeJob(transaction, id);
          return null;
        },
        ['jobSteps', 'jobResults'],
      );
      return removed.ok ? ok(null) : removed;
    },
  };
}

const RETRIED: readonly JobState[] = ['partlyFailed', 'failed', 'unknown'];
