import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { EarningsScope, Provenance } from './question';

export const ROW_ORDERS = ['purchaseTime', 'completeTime', 'net', 'gross', 'value', 'refund', 'quantity', 'fee'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** A window of lines, for a table that draws what is visible. */
export interface RowsQuestion extends EarningsScope {
  /** Lines of one order stand together where they are equal. */
  readonly order: { readonly by: RowOrder; readonly down: boolean };
  /** Place of the first wanted line, from 0, and how many. */
  readonly from: number;
  readonly count: number;
}

export interface EarningsRow extends ReportLine {
  readonly accountId: string;
}

export interface EarningsRows {
  /** How many lines there are in all. */
  readonly count: number;
  readonly from: number;
  readonly rows: readonly EarningsRow[];
  readonly provenance: Provenance;
}
