import { type FailureCode, failure } from '#lib/domain/failure';
import { type PaymentLine, sumsOf } from '#lib/domain/reports/sync/payment';
import { fail, ok, type Result } from '#lib/domain/result';
import { isAsWritten, withCheck } from '#lib/records/checked';
import { read, type Writing } from '#lib/records/transact';
import type { PaymentLinesRow, PaymentRow } from './payment-rows';

export const PAYMENT_TABLES = ['payments', 'paymentLines'] as const;
/** Lines of a row. */
const LINES = 500;

/** The payment cycles of an account that were read, the one read last first. Of one whose row is damaged only that is told: it is to be read again. */
export const paymentsOf = (accountId: string): Promise<Result<readonly PaymentRow[]>> =>
  read(['payments'], async (transaction) => {
    const rows = await transaction.objectStore('payments').getAll(rangeOf([accountId]));
    return rows.map(soundCycle).sort((one, other) => other.readAt - one.readAt);
  });

/** All lines of a payment cycle; `recordsDamaged` where something of them is not as it was written, or is missing. */
export async function paymentLines(accountId: string, validationId: string): Promise<Result<readonly PaymentLine[]>> {
  const found = await read(['payments', 'paymentLines'], async (transaction) => {
    const [cycle, pages] = await Promise.all([
      transaction.objectStore('payments').get([accountId, validationId]),
      transaction.objectStore('paymentLines').getAll(rangeOf([accountId, validationId])),
    ]);
    if (!pages.every((page, at) => page.number === at && arePaymentLines(page))) return null;
    const lines = pages.flatMap((page) => page.lines);
    const known = cycle && soundCycle(cycle);
    return known?.complete && known.sums.lines !== lines.length ? null : lines;
  });
  if (!found.ok) return found;
  return found.value ? ok(found.value) : fail(failure('recordsDamaged'));
}

/** A page's lines; the first of a cycle takes the place of what was known of it. */
export async function putPaymentPage(
  transaction: Writing,
  cycle: Pick<PaymentRow, 'accountId' | 'validationId' | 'readAt'>,
  number: number,
  lines: readonly PaymentLine[],
): Promise<void> {
  const { accountId, validationId } = cycle;
  if (number === 0) {
    await transaction.objectStore('paymentLines').delete(rangeOf([accountId, validationId]));
    await transaction.objectStore('payments').put(withCheck({ ...NOTHING_READ, ...cycle }));
  }
  await transaction.objectStore('paymentLines').put(withCheck({ accountId, validationId, number, lines }));
}

/** A cycle that was read to its end, its lines compared with the report's. */
export async function putPayment(
  transaction: Writing,
  cycle: Pick<PaymentRow, 'accountId' | 'validationId' | 'readAt' | 'unread'>,
  lines: readonly PaymentLine[],
): Promise<void> {
  const { accountId, validationId } = cycle;
  await transaction.objectStore('paymentLines').delete(rangeOf([accountId, validationId]));
  for (let at = 0; at * LINES < lines.length; at++)
    await transaction
      .objectStore('paymentLines')
      .put(withCheck({ accountId, validationId, number: at, lines: lines.slice(at * LINES, (at + 1) * LINES) }));
  await transaction.objectStore('payments').put(withCheck({ ...cycle, complete: true, sums: sumsOf(lines), failure: null }));
}

/** Says why a cycle could not be read; of one that was read before, what is known stays. */
export async function notePaymentFailure(
  transaction: Writing,
  cycle: Pick<PaymentRow, 'accountId' | 'validationId' | 'readAt'>,
  code: FailureCode,
): Promise<void> {
  const store = transaction.objectStore('payments');
  const known = await store.get([cycle.accountId, cycle.validationId]);
  await store.put(withCheck({ ...(known && isCycle(known) ? known : { ...NOTHING_READ, ...cycle }), failure: code }));
}

const NOTHING_READ = { readAt: 0, complete: false, unread: 0, sums: sumsOf([]), failure: null } as const;

const soundCycle = (row: PaymentRow): PaymentRow =>
  isCycle(row) ? row : { ...NOTHING_READ, accountId: row.accountId, validationId: row.validationId, failure: 'recordsDamaged' };

/** Whether a row is as it was written; where it has no sum, whether it has the form. */
const isCycle = (row: PaymentRow): boolean =>
  isAsWritten(row) &&
  [row.readAt, row.unread, row.sums?.lines, row.sums?.net, row.sums?.reported].every(Number.isFinite) &&
  typeof row.complete === 'boolean';

const arePaymentLines = (row: PaymentLinesRow): boolean =>
  isAsWritten(row) &&
  Array.isArray(row.lines) &&
  row.lines.every((line) => typeof line?.orderId === 'string' && Number.isSafeInteger(line.net));

const rangeOf = (key: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...key], [...key, []]);
