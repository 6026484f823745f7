import { runner } from '#lib/background/jobs/runner';
import { failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { ApplyStep, SendStep } from '#lib/domain/rates/apply/apply-steps';
import { fail, ok, type Result } from '#lib/domain/result';
import { openJobsIn, stepsFrom } from '#lib/records/jobs/jobs';
import { read } from '#lib/records/transact';
import { applyRates } from './apply-rates';

export interface Started {
  readonly jobId: string;
  readonly already: boolean;
}
interface UnderWay {
  readonly job: Job;
  readonly steps: readonly ApplyStep[];
}

/**
 * Starts changes of a shop, one start after the other. What the person asked for under the same id, or what is under way exactly so, is
 * that job; products that another unfinished job of the shop changes are refused as `changesUnderWay`.
 */
export const startChanges = (accountId: string, requestId: string, steps: readonly SendStep[]): Promise<Result<Started>> =>
  oneAtATime(async () => {
    const open = await changesUnderWay(accountId);
    if (!open.ok) return open;
    const asked = marksOf(steps);
    const items = new Set(steps.flatMap((step) => step.items.map(({ itemId }) => itemId)));
    for (const { job, steps: others } of open.value) {
      const known = marksOf(others.filter((step) => step.do === 'send' && step.again === 0));
      if (job.id === requestId || (known.size === asked.size && [...asked].every((mark) => known.has(mark)))) return already(job);
      if (job.kind === 'applyToAll' || others.some((step) => step.items.some(({ itemId }) => items.has(itemId))))
        return fail(failure('changesUnderWay'));
    }
    const params = { shopAccountId: accountId, products: items.size, steps };
    const job = await runner.start(applyRates, params, { accountId, id: requestId });
    return job.ok ? ok({ jobId: job.value.id, already: false }) : job;
  });

/** Two windows may ask at the same moment. */
export const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('sidecar-start-changes', () => work());

export const already = (job: Job): Result<Started> => ok({ jobId: job.id, already: true });

/** The unfinished jobs that change a shop's rates, with their plans. */
export const changesUnderWay = (accountId: string): Promise<Result<UnderWay[]>> =>
  read(['jobs', 'jobSteps'], async (transaction) => {
    const open = (await openJobsIn(transaction)).filter((job) => job.accountId === accountId && CHANGING.has(job.kind) && !hasEnded(job));
    const found: UnderWay[] = [];
    for (const job of open) {
      const steps = job.kind === 'applyRates' ? await stepsFrom(transaction, job.id, 0, job.counts.total) : [];
      found.push({ job, steps: steps as ApplyStep[] });
    }
    return found;
  });

const CHANGING: ReadonlySet<string> = new Set(['applyRates', 'applyToAll']);

const marksOf = (steps: readonly ApplyStep[]): ReadonlySet<string> =>
  new Set(steps.flatMap(({ asked, items }) => items.map(({ itemId, campaignId }) => JSON.stringify([itemId, campaignId, asked]))));
