import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/**
 * Why a payment differs from what the report says of the same line. `takenBack`: an earlier payment is taken away again; `fraud`: judged so;
 * `fewer`: pieces came back after completion; `notReported`: the report has no such line here; `amount`: anything else.
 */
export type PaymentReason = 'takenBack' | 'fraud' | 'fewer' | 'amount' | 'notReported';

/** A line of a payment cycle, beside what the report says of it. Amounts as in `ReportLine`. */
export interface PaymentLine
  extends Pick<
    ReportLine,
    | 'conversionId'
    | 'orderId'
    | 'itemId'
    | 'modelId'
    | 'promotionId'
    | 'itemName'
    | 'shopId'
    | 'day'
    | 'completeTime'
    | 'quantity'
    | 'fraud'
    | 'shopee'
    | 'seller'
    | 'fee'
    | 'net'
    | 'note'
  > {
  /** Net by the report; null: it has no such line, or the two were not compared yet. */
  readonly reported: number | null;
  /** Null where both say the same. */
  readonly why: PaymentReason | null;
}

/** What a cycle pays, and by how much it differs from the report, by reason. */
export interface PaymentSums {
  readonly lines: number;
  readonly orders: number;
  readonly shopee: number;
  readonly seller: number;
  readonly fee: number;
  readonly net: number;
  /** Net by the report, of the lines that it has. */
  readonly reported: number;
  readonly differences: Readonly<Record<PaymentReason, { readonly lines: number; readonly net: number }>>;
}
