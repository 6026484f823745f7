import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { differenceColumns } from '#lib/domain/reports/reconcile/difference-columns';
import type { DifferenceCause } from '#lib/domain/reports/reconcile/reconcile';
import { outTable } from '#lib/domain/table/out-table';
import { tsvOf } from '#lib/domain/table/tsv';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import type { Difference } from '#lib/stores/reports/earnings/differences';
import { copy } from '#lib/stores/shell/copy';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

export interface DifferencesOut {
  readonly market: MarketCode;
  readonly period: DayRange;
  readonly rows: readonly Difference[];
}

/** Orders that API and files say differently, as a file, whole amounts in it. The file's code is loaded when it is wanted. */
export const saveDifferences = ({ market, period, rows }: DifferencesOut, format: TableFormat, t: Texts): Promise<Failure | null> => {
  const table = outTable(differenceColumns(market), rows, words(t));
  return saveTable(table, `sidecar-api-and-files-${period.from}-${period.to}`, format, formOfMarket(market));
};

/** The same for a spreadsheet, by the clipboard; whether it took them. */
export const copyDifferences = ({ market, rows }: DifferencesOut, t: Texts): Promise<boolean> =>
  copy(tsvOf(differenceColumns(market), rows, words(t)));

const words = (t: Texts) => ({
  title: (key: string) => t(key as TextKey),
  status: (_column: string, code: string) => t(`earnings.reconcile.why.${code as DifferenceCause}`),
  timeZone: 'UTC',
});
