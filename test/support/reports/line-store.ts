import type { EarningsQuestion, EarningsSums } from '#lib/domain/reports/earnings/question';
import type { RowsQuestion } from '#lib/domain/reports/earnings/rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { OwnedLine } from '#test/support/plain-earnings';

/** What is answered of lines, whatever way they are stored. */
export interface Figures {
  readonly total: EarningsSums;
  readonly before: EarningsSums | null;
  /** Groups of every level that have a line, by the words that lead to them, and their sums. */
  readonly groups: ReadonlyMap<string, EarningsSums>;
}

/** What stores the lines of reports: the columns of the app, and the simple form that they are held against. */
export interface LineStore {
  /** @returns whether it was stored: all of it, or nothing */
  readonly put: (accountId: string, lines: readonly ReportLine[]) => Promise<boolean>;
  readonly compact: (accountId: string) => Promise<boolean>;
  readonly remove: (accountId: string) => Promise<void>;
  /** The lines that count, in any order. */
  readonly lines: (accountId: string) => Promise<readonly ReportLine[]>;
  readonly ask: (question: EarningsQuestion) => Promise<Figures>;
  readonly rows: (question: RowsQuestion) => Promise<{ readonly count: number; readonly rows: readonly OwnedLine[] }>;
}

export const pathOf = (keys: readonly string[]): string => JSON.stringify(keys);
