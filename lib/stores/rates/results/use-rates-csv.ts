import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Job } from '#lib/domain/jobs/job';
import type { ProductResult } from '#lib/domain/rates/apply/product-results';
import { saveFile } from '#lib/files/save-file';
import { type Cell, csvFile } from '#lib/files/write-table';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { readNames } from './use-product-names';

const HEAD = ['item', 'name', 'doing', 'before', 'after', 'end', 'reason', 'request'] as const;

/** Hands out how each product came out as a CSV file: rates in per cent as plain numbers; text is never run as a formula. */
export function useRatesCsv(job: Job): (products: readonly ProductResult[]) => Promise<void> {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const rate = (points: CommissionRate | null): Cell => (points === null ? null : points / 100);
  return async (products) => {
    const names = await readNames(job.accountId ?? '', products.map(({ itemId }) => itemId).join());
    const cells = ({ itemId, asked, before, end, failure }: ProductResult): Cell[] => [
      itemId,
      (names.ok && names.value.get(itemId)) || null,
      asked && t(`jobs.rates.doing.${asked.doing}`),
      rate(before),
      rate(asked?.rate ?? null),
      t(`jobs.rates.end.${end}`),
      failure && failureTexts(failure).says,
      failure?.requestId ?? null,
    ];
    saveFile(csvFile([HEAD.map((name) => t(`jobs.rates.csv.${name}`)), ...products.map(cells)]), 'sidecar-rates.csv');
  };
}
