import type { ExportProgress, ExportQuestion } from '#lib/domain/reports/earnings/export';
import type { PayoutForecast } from '#lib/domain/reports/earnings/forecast';
import type { Earnings, EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import type { EarningsRows, RowsQuestion } from '#lib/domain/reports/earnings/rows';
import type { Result } from '#lib/domain/result';

/**
 * Asks the report of a page's own worker, which reads the records itself and keeps the loaded lines until it is closed. A question that is
 * given up answers `cancelled` at once. Without a filter, by time or state or not at all, the answer comes from stored totals, no line is loaded.
 */
export interface EarningsClient {
  readonly ask: (question: EarningsQuestion, signal?: AbortSignal) => Promise<Result<Earnings>>;
  /** A window of lines: ask for what is visible, some dozens. */
  readonly rows: (question: RowsQuestion, signal?: AbortSignal) => Promise<Result<EarningsRows>>;
  /** Null: too few of the account's orders are settled to say anything. */
  readonly forecast: (scope: EarningsScope, signal?: AbortSignal) => Promise<Result<PayoutForecast | null>>;
  /** Writes all lines into a file, part by part, and hands it out. @returns how many lines */
  readonly save: (question: ExportQuestion, to: SaveTarget) => Promise<Result<number>>;
  /** Ends the worker; a later question begins anew. */
  readonly close: () => void;
}

export interface SaveTarget {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ExportProgress) => void;
}
