import { StepRowTable } from '#components/jobs/step-row-table';
import { Tag } from '#components/ui/tag';
import type { Job } from '#lib/domain/jobs/job';
import type { ShopList } from '#lib/domain/rates/shop-list';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The pages of a shop that were read, or are still to be. */
export function StepsTable({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  return (
    <StepRowTable
      job={job}
      label={t('jobs.pages.title')}
      head={[t('jobs.pages.page'), t('bulk.head.result')]}
      row={({ step, result }) => {
        const { list } = step as { list: ShopList };
        const read = result?.value as { itemIds?: readonly string[]; leftOut?: number } | null | undefined;
        const count = read?.itemIds?.length ?? 0;
        // The names of categories belong to no product.
        const counted = list === 'categories' ? '' : t('jobs.pages.read', { count, number: number(count) });
        const unread = read?.leftOut ? t('panel.leftOut.title', { count: read.leftOut, number: number(read.leftOut) }) : '';
        const says = result?.failure ? failureTexts(result.failure).what : [counted, unread].filter(Boolean).join(' · ');
        return [
          <span key="name" className="cell2">
            <span className="cut">{t(`jobs.pages.${list}`)}</span>
            <span className={result?.failure ? 'cut neg' : 'cut'} title={unread || undefined}>
              {result ? says : t('bulk.notYet')}
            </span>
          </span>,
          <span key="end">
            {result ? (
              <Tag tone={result.end === 'done' && !unread ? 'pos' : 'warn'}>
                {t(result.end === 'done' ? 'jobs.pages.done' : `jobs.end.${result.end}`)}
              </Tag>
            ) : (
              '—'
            )}
          </span>,
        ];
      }}
    />
  );
}
