import { JobItem } from '#components/jobs/job-item';
import { JobsLive } from '#components/jobs/jobs-live';
import { addressOf } from '#components/jobs/jobs-strip';
import { Empty } from '#components/ui/empty';
import { Section } from '#components/ui/section';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { CheckLinksCard } from './check-links-card';
import { JobResult } from './job-result';
import { ShopCard } from './shop-card';

/** All durable work: what can be read, what goes on, and how the last jobs came out. */
export function JobsView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const shops = useSetting('shops');
  const { value: jobs } = useJobs();
  if (part !== null) return <JobResult key={part} id={part} />;
  return (
    <div className="bulk jobs__cols">
      <div className="stack stack--4">
        <CheckLinksCard />
        {shops.map((shop) => (
          <ShopCard key={shop.id} shop={shop} />
        ))}
      </div>
      <Section title={t('jobs.list')} part="all-jobs">
        {jobs?.length === 0 && (
          <Empty icon="clock" title={t('jobs.empty.title')}>
            {t('jobs.empty.says')}
          </Empty>
        )}
        {jobs && jobs.length > 0 && (
          <ul className="grp jobs__list">
            {jobs.map((job) => (
              <JobItem key={job.id} job={job} opens={addressOf(job)} dismiss={false} />
            ))}
          </ul>
        )}
      </Section>
      <JobsLive jobs={jobs ?? []} />
    </div>
  );
}
