import { JobCard } from '#components/jobs/job-card';
import { changesRates } from '#components/jobs/rates-counts';
import { GroupRows } from '#components/links/sub-ids/group-rows';
import { BackLink } from '#components/ui/back-link';
import { Empty } from '#components/ui/empty';
import { Skeleton } from '#components/ui/skeleton';
import type { Job } from '#lib/domain/jobs/job';
import { MARKET_CODES } from '#lib/domain/market';
import { useJob } from '#lib/stores/jobs/use-jobs';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { HealthTable } from './health-table';
import { RatesResult } from './rates/rates-result';
import { StepsTable } from './steps-table';

const JobChanges = lazyView(['targeted'], async () => (await import('#components/targeted/job-changes')).JobChanges);

/** One job with the outcome of each step. */
export function JobResult({ id }: { id: string }) {
  const { t } = useTexts();
  const { job, known } = useJob(id);
  if (!known) return <Skeleton width={60} />;
  return (
    <div className="bulk">
      <BackLink href="#jobs">{t('jobs.back')}</BackLink>
      {!job && <Empty icon="clock" title={t('jobs.gone')} />}
      {job && <JobCard job={job} />}
      {job && <Rows job={job} />}
    </div>
  );
}

function Rows({ job }: { job: Job }) {
  const accounts = useSetting('accounts');
  if (changesRates(job)) return <RatesResult job={job} />;
  if (job.kind === 'checkLinks') return <HealthTable job={job} />;
  if (job.kind === 'changeCampaigns') return <JobChanges job={job} />;
  // What was read is shown where the campaigns and the affiliates are.
  if (job.kind === 'readCampaigns' || job.kind === 'findSamples') return null;
  if (job.kind !== 'groupLinks') return <StepsTable job={job} />;
  const market = accounts.find(({ id }) => id === job.accountId)?.market;
  return <GroupRows jobId={job.id} market={market ?? MARKET_CODES[0]} />;
}
