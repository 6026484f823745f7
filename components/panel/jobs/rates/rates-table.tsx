import { useState } from 'react';
import { RowTable, type RowWindow } from '#components/jobs/row-table';
import { Tag } from '#components/ui/tag';
import { formatRate } from '#lib/domain/format';
import type { Job } from '#lib/domain/jobs/job';
import { MARKET_CODES } from '#lib/domain/market';
import type { ProductResult } from '#lib/domain/rates/apply/product-results';
import { useProductNames } from '#lib/stores/rates/results/use-product-names';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Each product with its old and new rate and how it came out; a refused one with its reason and what to do. */
export function RatesTable({ job, products }: { job: Job; products: readonly ProductResult[] }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const [seen, setSeen] = useState<RowWindow>({ from: 0, count: 24 });
  const market = useSetting('shops').find(({ id }) => id === job.accountId)?.market ?? MARKET_CODES[0];
  const inView = products.slice(seen.from, seen.from + seen.count);
  const names = useProductNames(job.accountId ?? '', inView.map(({ itemId }) => itemId).join());
  return (
    <RowTable
      label={t('jobs.rates.table')}
      head={[t('jobs.rates.product'), t('jobs.rates.outcome')]}
      count={products.length}
      onWindow={setSeen}
      row={(index) => {
        const one = products[index];
        if (!one) return ['', null];
        const { itemId, failure, end } = one;
        return [
          <span key="name" className="cell2" data-item={itemId} data-end={end}>
            <span className="cut medium">{names.get(itemId) ?? `ID ${itemId}`}</span>
            <span className={failure ? 'cut neg num' : 'cut num'}>
              {[
                ratesOf(one, (rate) => formatRate(rate, market), t('jobs.rates.notIn')),
                failure ? failureTexts(failure).what : names.has(itemId) && `ID ${itemId}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>,
          <Tag key="end" tone={TONES[end]}>
            {t(`jobs.rates.end.${end}`)}
          </Tag>,
        ];
      }}
    />
  );
}

function ratesOf({ asked, before }: ProductResult, rate: (rate: ProductResult['before']) => string, notIn: string): string {
  if (!asked) return '';
  const after = asked.doing === 'remove' ? notIn : rate(asked.rate ?? before);
  return before === asked.rate ? after : `${before === null ? notIn : rate(before)} → ${after}`;
}

const TONES: Record<ProductResult['end'], 'pos' | 'neg' | 'warn' | 'plain'> = {
  done: 'pos',
  refused: 'neg',
  sent: 'warn',
  unknown: 'warn',
  open: 'plain',
};
