import type { DayTotals } from '#lib/domain/reports/earnings/day-totals';
import type { Bundle } from '#lib/domain/reports/lines/bundle';
import type { StoredColumns, StoredHotColumns } from '#lib/domain/reports/lines/packed';
import type { Checked } from '#lib/records/checked';

/** Lines that came together, in columns: what groups, filters and sums. `number` grows with each page. */
export interface ReportLinesRow extends Checked {
  readonly accountId: string;
  readonly number: number;
  /** Whose days its lines are, for the case that the other half is damaged; pages of earlier versions do not tell. */
  readonly days?: readonly number[];
  /** Not in a bundle: of earlier versions. */
  readonly hot: Bundle<StoredHotColumns> | StoredHotColumns;
}

/** The other columns of the same lines. */
export interface ReportDetailsRow extends Checked {
  readonly accountId: string;
  readonly number: number;
  readonly days?: readonly number[];
  readonly cold: Bundle<StoredColumns> | StoredColumns;
}

/** Words of the account's dictionary, from this code on. */
export interface ReportWordsRow extends Checked {
  readonly accountId: string;
  readonly from: number;
  /** As one text, a line break between two; where one has line breaks itself, and of earlier versions, the list. */
  readonly words: string | readonly string[];
}

/** How far an account's report has grown. */
export interface ReportStateRow extends Checked {
  readonly accountId: string;
  readonly list: 'earnings';
  /** The number of the next page, and how many words there are. */
  readonly next: number;
  readonly words: number;
  /** Whether the words begin with those that each dictionary begins with; in earlier versions they did not. */
  readonly fixed?: true;
  /** Whether all lines tell what was lost of them; in the first version they did not. */
  readonly losses?: true;
  /** Grows when pages are made compact: what was loaded before is of another time. */
  readonly generation: number;
  /** How many pages were made compact; as many as `next`: no line has come since. */
  readonly packed?: number;
}

/** The totals of a first chart, and of what version of the report they are. */
export interface ReportTotalsRow extends Checked {
  readonly accountId: string;
  readonly list: 'totals';
  readonly generation: number;
  /** Left out: counted when the pages were made compact. */
  readonly next?: number;
  /** Of which files and answers; left out: of no file. */
  readonly basis?: string;
  readonly totals: DayTotals | null;
}
