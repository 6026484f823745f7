import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import type { Result } from '#lib/domain/result';
import { isAsWritten } from '#lib/records/checked';
import { read } from '#lib/records/transact';
import type { BillRow } from './bill-rows';

export const BILL_TABLES = ['bills', 'billLines'] as const;

/** A shop's bills, the newest month first. They are kept when Shopee does not list them any more. */
export const billsOf = (accountId: string): Promise<Result<readonly BillRow[]>> =>
  read(['bills'], async (transaction) => {
    const rows = await transaction.objectStore('bills').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return rows.filter(isAsWritten).sort((one, other) => (one.billId < other.billId ? 1 : -1));
  });

export interface BillLines {
  readonly lines: readonly SoldLine[];
  /** Whether something that is stored of them is damaged: sums are too small. */
  readonly damaged: boolean;
}

/** The order lines behind a bill, in the order in which Shopee told them. `deduction` is not told of them. */
export const billLines = (accountId: string, billId: string): Promise<Result<BillLines>> =>
  read(['billLines'], async (transaction) => {
    const rows = await transaction.objectStore('billLines').getAll(IDBKeyRange.bound([accountId, billId], [accountId, billId, []]));
    const sound = rows.filter((row) => Array.isArray(row.lines) && isAsWritten(row));
    return { lines: sound.flatMap(({ lines }) => lines), damaged: sound.length < rows.length };
  });
