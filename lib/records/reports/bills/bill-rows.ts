import type { FailureCode } from '#lib/domain/failure';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import type { Checked } from '#lib/records/checked';

/** A month's bill, as the list of bills has it. Amounts are whole numbers of 1/100,000 of the currency; null: Shopee gave none. */
export interface BillRow extends Checked {
  readonly accountId: string;
  /** `2026-10 Seller 36`: month, source and validation id. */
  readonly billId: string;
  readonly validationId: string;
  /** "2026-10". */
  readonly month: string;
  readonly source: 'Seller' | 'ShopeeManaged';
  readonly payment: 'online' | 'offline' | null;
  readonly online: OnlineBill | null;
  /** By the month in which the orders were placed. */
  readonly offline: readonly OfflineBill[];
  /** When (Unix ms) the list was read. */
  readonly readAt: number;
  /** How its lines are known; null: they were never asked for. */
  readonly lines: BillLinesState | null;
}
export interface OnlineBill {
  readonly total: number | null;
  /** 1 pending, 2 completed, 3 in process, 4 to pay by link, 5 completed by hand, 6 to be settled offline; any other: as Shopee says. */
  readonly status: number | null;
  readonly deducted: number | null;
  readonly credit: number | null;
  /** As it was answered: documents say the smallest unit, samples whole ones, as for `SoldLine.price`. */
  readonly pending: number | null;
}
export interface OfflineBill {
  /** "2026-10". */
  readonly orderMonth: string | null;
  readonly total: number | null;
  readonly commission: number | null;
  readonly afterTax: number | null;
  readonly credit: number | null;
}
export interface BillLinesState {
  /** When (Unix ms) they were asked for; 0: they never came to their end. */
  readonly asOf: number;
  readonly lines: number;
  readonly orders: number;
  /** Orders that were answered and could not be read. */
  readonly unread: number;
  /** What the lines that count come to; absent: an older version read them. */
  readonly commission?: number;
  /** Why the last try failed; null: it did not. What was read before stays. */
  readonly failure: FailureCode | null;
  /** What the bill said when they were read: another saying means that they are to be read again. */
  readonly of: string;
}

/** Lines of a bill that came together. */
export interface BillLinesRow extends Checked {
  readonly accountId: string;
  readonly billId: string;
  readonly number: number;
  /** Unix ms of the reading that they are of. */
  readonly of: number;
  readonly lines: readonly SoldLine[];
}
