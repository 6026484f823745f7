import type { MarketCode } from '#lib/domain/market';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import type { ReportKind } from '#lib/domain/reports/files/layout';
import type { FileMoment } from '#lib/domain/reports/files/readers/as-of';
import type { FolderHandle } from '#lib/domain/reports/files/watched-folder';
import type { StoredColumns, StoredHotColumns } from '#lib/domain/reports/lines/packed';

/** What a file is. `commission`: lines of an affiliate's commission report; all others bring rows. */
export type ImportKind = ReportKind;

/** One file that the person gave, as it was read. It is never changed by files that come later. */
export interface ImportRow {
  readonly accountId: string;
  readonly importId: string;
  /** `writing`: not whole yet, and nothing if its page ends. `undone`: counts no more, and can be put back until the browser is closed. */
  readonly state: 'writing' | 'ready' | 'undone';
  /** The file's name, and the hash of its content. */
  readonly name: string;
  readonly hash: string;
  readonly kind: ImportKind;
  /** The language of its head. */
  readonly language: string;
  readonly market: MarketCode;
  /** ISO code; null: the file tells none. */
  readonly currency: string | null;
  /** When the file was made, and when it was read in, Unix ms. */
  readonly asOf: number;
  readonly asOfBy: FileMoment['asOfBy'] | 'person';
  readonly importedAt: number;
  /** Lines or rows that were read, and orders among them. */
  readonly lines: number;
  readonly orders: number;
  /** First and last day of them, days since 1970; null: none has a day. */
  readonly first: number | null;
  readonly last: number | null;
  /** Names of columns that were not used because nobody knows what they mean, and meanings that the file does not have. */
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  /** Meanings of columns that do not tell what they should of some line that counts. Absent in rows of earlier versions. */
  readonly untold?: readonly string[];
  /** Meanings of the columns that it has; absent in rows of earlier versions, which asked for all of them. */
  readonly columns?: readonly string[];
  /** Rows that could not be read. */
  readonly bad: number;
  /** Rows that were left out because they sum up others. Absent in rows of earlier versions. */
  readonly sums?: number;
  /** Meanings of columns that were taken by their place, and that the person told. */
  readonly byPlace: readonly string[];
  readonly byPerson: readonly string[];
  /** Words for states of orders that no list has: their lines count as pending. Absent in rows of earlier versions. */
  readonly states?: readonly string[];
  /** What the file itself adds up to, units of `AMOUNT_SCALE` as text; null: it has no such sum. */
  readonly net: string | null;
  /** How many chunks and words there are. */
  readonly chunks: number;
  readonly words: number;
}

/** Lines of a commission report in columns, as in `ReportLinesRow`; codes are those of the import's own words. */
export interface ImportLinesRow {
  readonly accountId: string;
  readonly importId: string;
  readonly from: number;
  readonly hot: StoredHotColumns;
}
export interface ImportDetailsRow {
  readonly accountId: string;
  readonly importId: string;
  readonly from: number;
  readonly cold: StoredColumns;
}
export interface ImportWordsRow {
  readonly accountId: string;
  readonly importId: string;
  readonly from: number;
  readonly words: readonly string[];
}

/** Some of the rows of a file of another kind. */
export interface ImportChunkRow {
  readonly accountId: string;
  readonly importId: string;
  readonly from: number;
  readonly rows: readonly FileRow[];
}

/** What the person said that the columns of a head mean. */
export interface FileHeadRow {
  /** The names in the head, in their order: `headKey`. */
  readonly hash: string;
  readonly kind: ImportKind;
  /** Place of a column → its meaning; null: not to be read. */
  readonly columns: Readonly<Record<number, string | null>>;
  /** When that was said, and when a file was last read by it, Unix ms. */
  readonly at: number;
  readonly usedAt?: number;
}

/** Which sub ids the person gave to a campaign or an ad. */
export interface SpendMatchRow {
  readonly market: MarketCode;
  readonly name: string;
  /** Empty: it belongs to none. */
  readonly subIds: readonly string[];
  /** Unix ms. */
  readonly at: number;
}

/** A folder whose new exports are offered. */
export interface ImportFolderRow {
  readonly id: string;
  /** The browser's own: it remembers what the person allowed. */
  readonly handle: FolderHandle;
  /** Whose its files are; null: each is asked for. */
  readonly accountId: string | null;
  /** Files that were taken in, or are not wanted (`fileMark`). */
  readonly seen: readonly string[];
  /** Files that are being taken in, and since when (Unix ms): a page that ends meanwhile leaves them here. Absent: none. */
  readonly taking?: { readonly at: number; readonly marks: readonly string[] };
  /** Unix ms. */
  readonly at: number;
}
