import { runner } from '#lib/background/jobs/runner';
import { failure } from '#lib/domain/failure';
import { hasEnded } from '#lib/domain/jobs/job';
import { fail, ok, type Result } from '#lib/domain/result';
import { type CampaignChange, type CampaignStep, campaignNameOf } from '#lib/domain/targeted/campaign-steps';
import { openJobsIn, stepsFrom } from '#lib/records/jobs/jobs';
import { read } from '#lib/records/transact';
import { changeCampaigns } from './change-campaigns';

export interface StartedChanges {
  readonly jobId: string;
  readonly already: boolean;
}

/**
 * Starts changes of a shop's campaigns, one start after the other. What was asked for under the same id, or is under way exactly so, is that
 * job; a campaign that another unfinished job of the shop makes or changes is refused as `changesUnderWay`.
 */
export const startCampaignChanges = (
  accountId: string,
  requestId: string,
  changes: readonly CampaignChange[],
): Promise<Result<StartedChanges>> =>
  // Two windows may ask at the same moment.
  navigator.locks.request('sidecar-start-campaign-changes', async () => {
    const open = await underWay(accountId);
    if (!open.ok) return open;
    const wanted = changes.map(markOf);
    const campaigns = new Set(changes.map(campaignOf));
    for (const { jobId, asked } of open.value) {
      const marks = asked.map(markOf);
      const same = marks.length === wanted.length && wanted.every((mark) => marks.includes(mark));
      if (jobId === requestId || same) return ok({ jobId, already: true });
      if (asked.some((one) => campaigns.has(campaignOf(one)))) return fail(failure('changesUnderWay'));
    }
    const job = await runner.start(changeCampaigns, { shopAccountId: accountId, changes }, { accountId, id: requestId });
    return job.ok ? ok({ jobId: job.value.id, already: false }) : job;
  });

/** What unfinished jobs were asked to change, by job. */
const underWay = (accountId: string): Promise<Result<{ jobId: string; asked: CampaignChange[] }[]>> =>
  read(['jobs', 'jobSteps'], async (transaction) => {
    const jobs = (await openJobsIn(transaction)).filter(
      (job) => job.accountId === accountId && job.kind === changeCampaigns.kind && !hasEnded(job),
    );
    const found: { jobId: string; asked: CampaignChange[] }[] = [];
    for (const { id, counts } of jobs) {
      const steps = (await stepsFrom(transaction, id, 0, counts.total)) as CampaignStep[];
      found.push({ jobId: id, asked: steps.flatMap((step) => (step.do === 'send' && step.again === 0 ? step.asked : [])) });
    }
    return found;
  });

const markOf = (asked: CampaignChange): string => JSON.stringify(asked);
const campaignOf = (asked: CampaignChange): string =>
  asked.change === 'create' ? `name ${campaignNameOf(asked).trim()}` : `id ${asked.campaignId}`;
