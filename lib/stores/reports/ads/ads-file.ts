import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { type HowMatched, type SpendRow, spendColumns } from '#lib/domain/reports/spend/spend-columns';
import type { SpendVerdict } from '#lib/domain/reports/spend/spend-results';
import { outTable } from '#lib/domain/table/out-table';
import { tsvOf } from '#lib/domain/table/tsv';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import { copy } from '#lib/stores/shell/copy';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

export interface AdsOut {
  readonly market: MarketCode;
  readonly period: DayRange;
  /** One of each result: so that every column adds up. */
  readonly rows: readonly SpendRow[];
}

/** Results of ads as a file, whole amounts in it. The file's code is loaded when it is wanted. */
export const saveAds = ({ market, period, rows }: AdsOut, format: TableFormat, t: Texts): Promise<Failure | null> =>
  saveTable(outTable(spendColumns(market), rows, words(t)), `sidecar-ads-${period.from}-${period.to}`, format, formOfMarket(market));

/** The same for a spreadsheet, by the clipboard; whether it took them. */
export const copyAds = ({ market, rows }: AdsOut, t: Texts): Promise<boolean> => copy(tsvOf(spendColumns(market), rows, words(t)));

export const statusText = (t: Texts, column: string, code: string): string =>
  column === 'verdict' ? t(`ads.verdict.${code as SpendVerdict}`) : t(`ads.matchedBy.${code as HowMatched}`);

const words = (t: Texts) => ({
  title: (key: string) => t(key as TextKey),
  status: (column: string, code: string) => statusText(t, column, code),
  timeZone: 'UTC',
});
