import type { Job } from '#lib/domain/jobs/job';
import { jobProgress } from '#lib/domain/jobs/job-progress';
import { momentsOf } from '#lib/domain/time/moments';
import { useMarketOf } from '#lib/stores/accounts/use-market-of';
import { useTexts } from '#lib/stores/shell/use-texts';
import { zoneOf } from '#lib/stores/shell/words/use-moments';
import { useJobTitle } from './job-title';

/** Speaks of jobs when a reader pauses: at each change of state, and at every quarter of the way. */
export function JobsLive({ jobs }: { jobs: readonly Job[] }) {
  const { t, language } = useTexts();
  const marketOf = useMarketOf();
  const titleOf = useJobTitle();
  const words = jobs.slice(0, 3).map((job) => {
    const { share, textKey } = jobProgress(job, null, 0, 0);
    const state = t(textKey, { time: job.wait?.until ? momentsOf(language, zoneOf(marketOf(job.accountId))).at(job.wait.until) : '' });
    const far = job.state === 'running' && share !== null ? ` ${Math.floor(share * 4) * 25}%` : '';
    return `${titleOf(job)}: ${state}${far}`;
  });
  return (
    <p className="sr" role="status">
      {words.join('. ')}
    </p>
  );
}
