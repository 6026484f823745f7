import { JobCard } from '#components/jobs/job-card';
import { StepRowTable } from '#components/jobs/step-row-table';
import { BackLink } from '#components/ui/back-link';
import { Empty } from '#components/ui/empty';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { ShoplineStep, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { type StepRow, useJob } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ManyFile } from './many-file';

const TONES = { done: 'pos', reused: 'pos', failed: 'neg', refused: 'neg', unknown: 'warn' } as const;

/** Many campaigns under way or done: how far, and what became of each row. */
export function ManyJob({ id, place }: { id: string; place: ShoplinePlace }) {
  const { t } = useTexts();
  const { job, known } = useJob(id);
  return (
    <>
      <BackLink href="#campaigns">{t('campaigns.back')}</BackLink>
      {!known && <Skeleton width={60} />}
      {known && !job && <Empty icon="layers" title={t('jobs.gone')} />}
      {job && (
        <>
          <JobCard job={job} />
          {!hasEnded(job) && <p className="small muted">{t('bulk.closeIt')}</p>}
          <JobRows job={job} />
          <ManyFile job={job} place={place} />
        </>
      )}
    </>
  );
}

function JobRows({ job }: { job: Job }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  return (
    <StepRowTable
      job={job}
      label={t('campaigns.many.rows')}
      head={[t('campaigns.head.campaign'), t('campaigns.many.state')]}
      row={(row) => {
        const failure = row.result?.failure;
        const { name, code } = namesOf(row.step as ShoplineStep);
        const texts = failure && failureTexts(failure);
        return [
          <span key="name" className="cell2" data-code={code} data-end={row.result?.end}>
            <StepName row={row} name={name} />
            <span className={failure ? 'campaigns__wrap neg' : 'cut mono'}>
              {texts ? [code, texts.what, failure?.detail].filter(Boolean).join(' · ') : code}
            </span>
          </span>,
          <span key="end">{row.result ? <Tag tone={TONES[row.result.end]}>{t(`jobs.end.${row.result.end}`)}</Tag> : '—'}</span>,
        ];
      }}
    />
  );
}

function StepName({ row, name }: { row: StepRow; name: string }) {
  const made = row.result?.end === 'done' ? (row.result.value as ShoplineStepDone | null) : null;
  const shown = plainText(name, 120);
  return made ? (
    <a className="cut" href={`#campaigns/${made.campaignId}`}>
      <bdi>{shown}</bdi>
    </a>
  ) : (
    <bdi className="cut">{shown}</bdi>
  );
}

function namesOf(step: ShoplineStep): { readonly name: string; readonly code: string } {
  return step.do === 'create' ? { name: step.wish.name, code: step.wish.code } : { name: step.name, code: step.do };
}
