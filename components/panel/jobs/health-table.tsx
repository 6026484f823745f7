import { StepRowTable } from '#components/jobs/step-row-table';
import { Tag } from '#components/ui/tag';
import { formatRate } from '#lib/domain/format';
import type { Job } from '#lib/domain/jobs/job';
import type { LinkHealth, ProductToCheck } from '#lib/domain/links/link-steps';
import { MARKETS } from '#lib/domain/market';
import type { StepRow } from '#lib/stores/jobs/use-jobs';
import { useRatesBefore } from '#lib/stores/links/history/use-rates-before';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The products of the person's links: offered or not, at what rate, and what the check before told. */
export function HealthTable({ job }: { job: Job }) {
  const { t } = useTexts();
  const before = useRatesBefore(job);
  return (
    <>
      <StepRowTable
        job={job}
        label={t('jobs.check.title')}
        head={[t('jobs.check.product'), t('jobs.check.offered'), t('jobs.check.rate')]}
        row={(row) => {
          const { market, itemId } = row.step as ProductToCheck;
          const health = row.result?.end === 'done' ? (row.result.value as LinkHealth) : null;
          const then = before.get(itemId) ?? null;
          const now = formatRate(health?.rate ?? null, market);
          return [
            <Product key="name" row={row} />,
            <span key="offered">
              {health ? <Tag tone={health.offered ? 'pos' : 'plain'}>{t(health.offered ? 'jobs.check.yes' : 'jobs.check.no')}</Tag> : '—'}
            </span>,
            <span key="rate" className="num">
              {then !== null && then !== health?.rate ? `${formatRate(then, market)} → ${now}` : now}
            </span>,
          ];
        }}
      />
      <p className="small muted">{t('jobs.check.noOffer')}</p>
    </>
  );
}

function Product({ row: { step, result } }: { row: StepRow }) {
  const failureTexts = useFailureTexts();
  const { market, shopId, itemId } = step as ProductToCheck;
  const page = `https://${MARKETS[market].buyer}/product/${shopId}/${itemId}`;
  return (
    <span className="cell2">
      <a className="cut num" href={page} target="_blank" rel="noopener noreferrer">
        ID {itemId}
      </a>
      <span className={result?.failure ? 'cut neg' : 'cut'}>
        {result?.failure ? failureTexts(result.failure).what : `${MARKETS[market].buyer}/…/${shopId}`}
      </span>
    </span>
  );
}
