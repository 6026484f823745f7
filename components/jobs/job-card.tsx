import type { Job } from '#lib/domain/jobs/job';
import { useTexts } from '#lib/stores/shell/use-texts';
import { JobItem } from './job-item';

/** How far one job is, above what became of its steps. */
export function JobCard({ job }: { job: Job }) {
  const { t } = useTexts();
  return (
    <section className="card" aria-label={t('bulk.progress')}>
      <ul>
        <JobItem job={job} opens={null} dismiss={false} />
      </ul>
    </section>
  );
}
