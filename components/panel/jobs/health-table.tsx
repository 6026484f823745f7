import { useState } from 'react';
import { formatRate } from '../../../lib/domain/format';
import type { Job } from '../../../lib/domain/job';
import type { LinkHealth, ProductToCheck } from '../../../lib/domain/job-steps';
import { MARKETS } from '../../../lib/domain/market';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { type StepRow, useStepRows } from '../../../lib/stores/use-jobs';
import { useRatesBefore } from '../../../lib/stores/use-rates-before';
import { useTexts } from '../../../lib/stores/use-texts';
import { RowTable, type RowWindow } from '../../jobs/row-table';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';

/** The products of the person's links: offered or not, at what rate, and what the check before told. */
export function HealthTable({ job }: { job: Job }) {
  const { t } = useTexts();
  const [seen, setSeen] = useState<RowWindow>({ from: 0, count: 24 });
  const { value } = useStepRows(job.id, seen.from, seen.count);
  const before = useRatesBefore(job);
  const rows = new Map(value?.map((row) => [row.index, row]));
  return (
    <>
      <RowTable
        label={t('jobs.check.title')}
        head={[t('jobs.check.product'), t('jobs.check.offered'), t('jobs.check.rate')]}
        count={job.counts.total}
        onWindow={setSeen}
        row={(index) => {
          const row = rows.get(index);
          if (!row) return [<Skeleton key="name" width={60} />, null, null];
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
