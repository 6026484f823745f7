import type { MarketCode } from '#lib/domain/market';
import type { Segment } from '#lib/domain/reports/lines/columns';
import type { HeadLanguage, Programme, ReportKind } from './layout';

/**
 * One file that was taken in, as long as it is not undone. Each import keeps what its file says, whole, beside those of other imports
 * (`ImportedLines`); what counts is made of all of them (`countImports`). Undoing one removes it and its lines, and counts anew: it makes no
 * difference which came first or last.
 */
export interface FileImport {
  /** Of the file's bytes (`contentId`): the same file again has the same. */
  readonly id: string;
  readonly fileName: string;
  /** Unix seconds. */
  readonly importedAt: number;
  /** When Shopee made the file: the newest has the last word on a line. Unix seconds. */
  readonly asOf: number;
  readonly asOfBy: 'name' | 'modified' | 'person';
  readonly kind: ReportKind;
  readonly programme: Programme;
  readonly language: HeadLanguage;
  readonly market: MarketCode | null;
  /** ISO 4217; null: nobody knows. */
  readonly currency: string | null;
  readonly lines: number;
  readonly orders: number;
  /** First and last day of its lines, days since 1970 by the market's calendar; null: none has one. */
  readonly from: number | null;
  readonly to: number | null;
  /** Meanings that the file does not have: a sum over them is unknown, and never 0. */
  readonly missing: readonly string[];
  /** Names of columns that were not read. */
  readonly unread: readonly string[];
  /** Words that are not known, and how many lines have each; the lines have them as they are. */
  readonly unknownWords: readonly UnknownWord[];
  /** Rows that could not be read, and orders that have one: no line of these was taken in. */
  readonly badRows: number;
}

export interface UnknownWord {
  readonly column: string;
  readonly word: string;
  readonly lines: number;
}

/**
 * Lines of a commission report as their file has them: `ReportLine` in columns, with the source `file` in each, so that the same line has the
 * same key in every import. `net` and `fee` are as written, those of a whole order on its first line; `lost` is 0.
 */
export interface ImportedLines extends Pick<FileImport, 'asOf'> {
  readonly importId: FileImport['id'];
  readonly segments: readonly Segment[];
}

/** The source of counted lines from files; `api` is the other one. */
export const FILE_SOURCE = 'file';
