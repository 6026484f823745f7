import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import type { Result } from '#lib/domain/result';
import { isAsWritten, withCheck } from '#lib/records/checked';
import { type Reading, read, type Writing } from '#lib/records/transact';
import type { BillLinesState, BillRow } from './bill-rows';

export const BILL_TABLES = ['bills', 'billLines'] as const;

/** A shop's bills, the newest month first. They are kept when Shopee does not list them any more. */
export const billsOf = (accountId: string): Promise<Result<readonly BillRow[]>> =>
  read(['bills'], async (transaction) => {
    const rows = await transaction.objectStore('bills').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return rows.filter(isAsWritten).sort((one, other) => (one.billId < other.billId ? 1 : -1));
  });

export interface BillLines {
  readonly lines: readonly SoldLine[];
  /** Whether something that was stored of them is damaged or lost: sums are too small. */
  readonly damaged: boolean;
}

/** The order lines behind a bill, in the order in which Shopee told them; none before they were read to their end. `deduction` is not told of them. */
export const billLines = (accountId: string, billId: string): Promise<Result<BillLines>> =>
  read(BILL_TABLES, async (transaction) => {
    const { lines: state } = (await billWithin(transaction, accountId, billId)) ?? {};
    const rows = await transaction.objectStore('billLines').getAll(rangeOf(accountId, billId));
    const own = rows.filter(({ of }) => of === state?.asOf);
    const sound = own.filter((row) => Array.isArray(row.lines) && isAsWritten(row));
    const lines = sound.flatMap(({ lines }) => lines);
    return { lines, damaged: lines.length !== (state?.lines ?? 0) };
  });

export async function billWithin(transaction: Reading | Writing, accountId: string, billId: string): Promise<BillRow | undefined> {
  const row = await transaction.objectStore('bills').get([accountId, billId]);
  return row && isAsWritten(row) ? row : undefined;
}

/** What the list says of a bill; what is known of its lines stays. */
export async function putBill(transaction: Writing, row: Omit<BillRow, 'lines'>): Promise<void> {
  const before = await billWithin(transaction, row.accountId, row.billId);
  await transaction.objectStore('bills').put(withCheck({ ...row, lines: before?.lines ?? null }));
}

/** Some of a bill's lines. They count once all are there. @param asOf Unix ms of the first of them, which tells them from those read before */
export const putBillLines = (
  transaction: Writing,
  bill: Pick<BillRow, 'accountId' | 'billId'>,
  asOf: number,
  chunk: number,
  lines: readonly SoldLine[],
): Promise<unknown> => transaction.objectStore('billLines').put(withCheck({ ...bill, of: asOf, number: asOf + chunk, lines }));

/** How a bill's lines are known now; those of an earlier reading go once there is a newer one. */
export async function putBillState(
  transaction: Writing,
  { accountId, billId }: Pick<BillRow, 'accountId' | 'billId'>,
  state: BillLinesState,
): Promise<void> {
  const bill = await billWithin(transaction, accountId, billId);
  if (!bill) return;
  await transaction.objectStore('bills').put(withCheck({ ...bill, lines: state }));
  const store = transaction.objectStore('billLines');
  const rows = await store.getAll(rangeOf(accountId, billId));
  for (const { number, of } of rows) if (of !== state.asOf) await store.delete([accountId, billId, number]);
}

const rangeOf = (accountId: string, billId: string): IDBKeyRange => IDBKeyRange.bound([accountId, billId], [accountId, billId, []]);
