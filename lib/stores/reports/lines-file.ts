import type { Failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { Column } from '#lib/domain/table/column';
import { outTable } from '#lib/domain/table/out-table';
import { tsvOf } from '#lib/domain/table/tsv';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import { copy } from '#lib/stores/shell/copy';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

export type { TableFormat } from '#lib/files/table-file';

/** A list of lines on its way to a file or the clipboard. */
export interface LinesOut<Row> {
  /** The file's name without its ending. */
  readonly name: string;
  /** Whose form of numbers the file has. */
  readonly market: MarketCode;
  /** Where its days begin; the market's, where it is left out. */
  readonly timeZone?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** How a code of a status reads. */
  readonly status: (code: string) => string;
}

/** Lines as a file, whole amounts in it. The file's code is loaded when it is wanted. @returns what went wrong; null: nothing */
export const saveLines = <Row>(out: LinesOut<Row>, format: TableFormat, t: Texts): Promise<Failure | null> =>
  saveTable(outTable(out.columns, out.rows, words(out, t)), out.name, format, formOfMarket(out.market));

/** The same for a spreadsheet, by the clipboard. @returns whether it took them */
export const copyLines = <Row>(out: LinesOut<Row>, t: Texts): Promise<boolean> => copy(tsvOf(out.columns, out.rows, words(out, t)));

const words = <Row>({ market, timeZone, status }: LinesOut<Row>, t: Texts) => ({
  title: (key: string) => t(key as TextKey),
  status: (_column: string, code: string) => status(code),
  timeZone: timeZone ?? MARKETS[market].timeZone,
});
