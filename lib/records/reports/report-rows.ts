import type { DayTotals } from '#lib/domain/reports/earnings/day-totals';
import type { StoredColumns, StoredHotColumns } from '#lib/domain/reports/lines/packed';

/** Lines that came together, in columns: what groups, filters and sums. `number` grows with each page. */
export interface ReportLinesRow {
  readonly accountId: string;
  readonly number: number;
  readonly hot: StoredHotColumns;
}

/** The other columns of the same lines. */
export interface ReportDetailsRow {
  readonly accountId: string;
  readonly number: number;
  readonly cold: StoredColumns;
}

/** Words of the account's dictionary, from this code on. */
export interface ReportWordsRow {
  readonly accountId: string;
  readonly from: number;
  readonly words: readonly string[];
}

/** How far an account's report has grown. */
export interface ReportStateRow {
  readonly accountId: string;
  readonly list: 'earnings';
  /** The number of the next page, and how many words there are. */
  readonly next: number;
  readonly words: number;
  /** Grows when pages are made compact: what was loaded before is of another time. */
  readonly generation: number;
  /** How many pages were made compact; as many as `next`: no line has come since. */
  readonly packed?: number;
}

/** The totals of a first chart, and of what version of the report they are. */
export interface ReportTotalsRow {
  readonly accountId: string;
  readonly list: 'totals';
  readonly generation: number;
  /** Left out: counted when the pages were made compact. */
  readonly next?: number;
  /** Of which files and answers; left out: of no file. */
  readonly basis?: string;
  readonly totals: DayTotals | null;
}
