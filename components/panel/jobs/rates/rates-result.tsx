import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { MoreMenu } from '#components/ui/more-menu';
import { Skeleton } from '#components/ui/skeleton';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { ProductResult } from '#lib/domain/rates/apply/product-results';
import { reviewAgain } from '#lib/stores/rates/board/reread';
import { reviewRevertOfJob } from '#lib/stores/rates/journal/revert';
import { useAmsTask } from '#lib/stores/rates/results/use-ams-task';
import { useRatesFile } from '#lib/stores/rates/results/use-rates-file';
import { useRatesResults } from '#lib/stores/rates/results/use-rates-results';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { RatesHead } from './rates-head';
import { RatesReasons } from './rates-reasons';
import { RatesTable } from './rates-table';

const ENDS = ['refused', 'unknown', 'sent', 'open', 'done'] as const;

/** What became of each product whose rate was to be changed, and the way on for those that were refused. */
export function RatesResult({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const results = useRatesResults(job.id, job.counts.total);
  const save = useRatesFile(job);
  const failureTexts = useFailureTexts();
  const [failed, setFailed] = useState<Failure | null>(null);
  const [only, setOnly] = useState<ProductResult['end'] | null>(null);
  if (!results) return <Skeleton width={60} />;
  const { products, counts } = results;
  const shown = only !== null && counts[only] > 0 ? products.filter(({ end }) => end === only) : products;
  const there = ENDS.filter((end) => counts[end] > 0);
  const again = products.filter(({ end, asked }) => end === 'refused' && asked !== null).length;
  return (
    <>
      <RatesHead job={job} results={results} />
      {job.kind === 'applyToAll' && <TaskProgress job={job} />}
      <RatesReasons products={products} />
      {there.length > 1 && (
        <fieldset className="chips chips--bare" aria-label={t('jobs.rates.filter')}>
          {there.map((end) => (
            <Chip key={end} pressed={only === end} onClick={() => setOnly(only === end ? null : end)}>
              {t(`jobs.rates.end.${end}`)} <span className="num">{number(counts[end])}</span>
            </Chip>
          ))}
        </fieldset>
      )}
      {products.length > 0 && <RatesTable key={only} job={job} products={shown} />}
      {products.length > 0 && (
        <div className="foot">
          <div className="foot__what">
            {failed && <span role="alert">{failureTexts(failed).says}</span>}
            {/* What it changed, and the way back for all of it. */}
            <a href={`#journal/${job.id}`}>{t('jobs.rates.journal')}</a>
          </div>
          <MoreMenu
            label={t('jobs.rates.file')}
            icon="download"
            actions={(['csv', 'xlsx'] as const).map((format) => ({
              id: format,
              icon: 'download' as const,
              label: t(`jobs.rates.${format}`),
              onPress: () => void save(shown, format).then(setFailed),
            }))}
          />
          {hasEnded(job) && job.kind === 'applyRates' && counts.done > 0 && (
            <Button size="s" icon="undo" onClick={() => void reviewRevertOfJob(job.accountId ?? '', job.id)}>
              {t('jobs.rates.revert')}
            </Button>
          )}
          {hasEnded(job) && again > 0 && (
            <Button variant="primary" icon="refresh" onClick={() => void reviewAgain(job.accountId ?? '', products)}>
              {t('jobs.rates.again', { count: again, number: number(again) })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** How far AMS says that its own task is: in words, for the bar above counts our calls, and "done" does not say that a product is. */
function TaskProgress({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const task = useAmsTask(job.accountId ?? '', job.createdAt);
  if (!task || hasEnded(job)) return null;
  return <p className="small muted num">{t('jobs.rates.task', { percent: number(task.progress) })}</p>;
}
