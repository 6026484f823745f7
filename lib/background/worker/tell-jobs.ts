import { browser } from 'wxt/browser';
import { isBadgeTaken } from '#lib/background/links/tell';
import { tellFindings } from '#lib/background/offers/tell-findings';
import { notify } from '#lib/background/shell/notify';
import { texts } from '#lib/background/shell/person';
import { type Job, settled } from '#lib/domain/jobs/job';
import { openJobs } from '#lib/records/jobs/jobs';
import { eraseInEndedJob } from '#lib/records/targeted/erase-affiliates';

/** Tells of a job's end where nobody watches: no page of ours is open. */
export async function tellJobEnd(job: Job): Promise<void> {
  await showProgress();
  if (job.kind === 'changeCampaigns' && job.accountId !== null) await eraseInEndedJob(job.id, job.accountId);
  // A check that the person asked for is on the screen already.
  if (job.kind === 'checkSearches' && (job.params as { by?: unknown }).by === 'alarm') return tellFindings();
  if (job.state === 'cancelled' || job.urgency === 'background') return;
  const watching = await browser.runtime.getContexts({ contextTypes: ['POPUP', 'SIDE_PANEL', 'TAB'] });
  if (watching.length > 0) return;
  const t = await texts('worker');
  const { done, reused, failed, refused, unknown } = job.counts;
  await notify(`job:${job.id}`, {
    type: 'basic',
    iconUrl: 'icon/128.png',
    title: t(job.state === 'done' ? 'notify.jobDone' : 'notify.jobPartly'),
    message: t('notify.jobCounts', { done: done + reused, failed: failed + refused + unknown }),
  });
}

let shown = '';

/** Keeps the icon's badge at the share that is done, as long as a job runs. */
export async function showProgress(): Promise<void> {
  const open = await openJobs();
  const running = open.ok ? open.value.find((job) => job.state === 'running' && job.urgency === 'interactive') : undefined;
  const text = running ? `${Math.floor((100 * settled(running.counts)) / Math.max(1, running.counts.total))}%` : '';
  if (text === shown || isBadgeTaken()) return;
  shown = text;
  await browser.action.setBadgeBackgroundColor({ color: '#0B6A7D' });
  await browser.action.setBadgeText({ text });
}
