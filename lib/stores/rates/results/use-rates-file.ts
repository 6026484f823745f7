import type { Failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { type OutCell, rateCell } from '#lib/domain/numbers/out-cell';
import type { ProductResult } from '#lib/domain/rates/apply/product-results';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { readNames } from './use-product-names';

const HEAD = ['item', 'name', 'doing', 'before', 'after', 'end', 'reason', 'request'] as const;

/** Hands out how each product came out as a file, as the shop's market writes numbers. */
export function useRatesFile(job: Job): (products: readonly ProductResult[], format: TableFormat) => Promise<Failure | null> {
  const market = useSetting('shops').find(({ id }) => id === job.accountId)?.market ?? 'BR';
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  return async (products, format) => {
    const names = await readNames(job.accountId ?? '', products.map(({ itemId }) => itemId).join());
    const cells = ({ itemId, asked, before, end, failure }: ProductResult): OutCell[] => [
      itemId,
      (names.ok && names.value.get(itemId)) || null,
      asked && t(`jobs.rates.doing.${asked.doing}`),
      rateCell(before),
      rateCell(asked?.rate ?? null),
      t(`jobs.rates.end.${end}`),
      failure && failureTexts(failure).says,
      failure?.requestId ?? null,
    ];
    const head = HEAD.map((name) => t(`jobs.rates.csv.${name}`));
    return saveTable({ head, rows: products.map(cells) }, 'sidecar-rates', format, formOfMarket(market));
  };
}
