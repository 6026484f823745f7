import { useHowFar } from '#components/jobs/how-far';
import { useJobTitle } from '#components/jobs/job-title';
import { changesRates } from '#components/jobs/rates-counts';
import { Notice } from '#components/ui/notice';
import { type Job, settled } from '#lib/domain/jobs/job';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What is still being done for an account by the person's word, and what becomes of it where the account goes now. */
export function UnderWay({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTexts();
  const titleOf = useJobTitle();
  const howFar = useHowFar();
  return (
    <Notice tone="warn" role="status" title={t('options.remove.underWay')}>
      <ul className="stack stack--1">
        {jobs.map((job) => (
          <li key={job.id} data-under-way={job.kind}>
            {titleOf(job)}{' '}
            <span className="num muted">
              {howFar({ settled: settled(job.counts), total: job.counts.total, isAbout: false }, changesRates(job) ? 'calls' : 'steps')}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('options.remove.underWaySays', { where: jobs.some(({ kind }) => kind === 'storeSteps') ? 'SHOPLINE' : 'Shopee' })}</p>
    </Notice>
  );
}
