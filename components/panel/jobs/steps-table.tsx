import { useState } from 'react';
import type { Job } from '../../../lib/domain/job';
import type { ShopList } from '../../../lib/domain/job-steps';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useStepRows } from '../../../lib/stores/use-jobs';
import { useNumber } from '../../../lib/stores/use-number';
import { useTexts } from '../../../lib/stores/use-texts';
import { RowTable, type RowWindow } from '../../jobs/row-table';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';

/** The pages of a shop that were read, or are still to be. */
export function StepsTable({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const [seen, setSeen] = useState<RowWindow>({ from: 0, count: 24 });
  const { value } = useStepRows(job.id, seen.from, seen.count);
  const rows = new Map(value?.map((row) => [row.index, row]));
  return (
    <RowTable
      label={t('jobs.pages.title')}
      head={[t('jobs.pages.page'), t('bulk.head.result')]}
      count={job.counts.total}
      onWindow={setSeen}
      row={(index) => {
        const row = rows.get(index);
        if (!row) return [<Skeleton key="name" width={60} />, null];
        const { list } = row.step as { list: ShopList };
        const read = row.result?.value as { itemIds?: readonly string[] } | null | undefined;
        // The names of categories belong to no product.
        const counted = list === 'categories' ? '' : t('jobs.pages.read', { number: number(read?.itemIds?.length ?? 0) });
        const says = row.result?.failure ? failureTexts(row.result.failure).what : counted;
        return [
          <span key="name" className="cell2">
            <span className="cut">{t(`jobs.pages.${list}`)}</span>
            <span className={row.result?.failure ? 'cut neg' : 'cut'}>{row.result ? says : t('bulk.notYet')}</span>
          </span>,
          <span key="end">
            {row.result ? <Tag tone={row.result.end === 'done' ? 'pos' : 'warn'}>{t(`jobs.end.${row.result.end}`)}</Tag> : '—'}
          </span>,
        ];
      }}
    />
  );
}
