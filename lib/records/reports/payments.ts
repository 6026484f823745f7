import type { FailureCode } from '#lib/domain/failure';
import { type PaymentLine, sumsOf } from '#lib/domain/reports/sync/payment';
import type { Result } from '#lib/domain/result';
import { type Reading, read, type Writing } from '#lib/records/transact';
import type { PaymentRow } from './payment-rows';

export const PAYMENT_TABLES = ['payments', 'paymentLines'] as const;
/** Lines of a row. */
const LINES = 500;

/** The payment cycles of an account that were read, the one read last first. */
export const paymentsOf = (accountId: string): Promise<Result<readonly PaymentRow[]>> =>
  read(['payments'], async (transaction) =>
    (await transaction.objectStore('payments').getAll(rangeOf([accountId]))).sort((one, other) => other.readAt - one.readAt),
  );

/** All lines of a payment cycle. */
export const paymentLines = (accountId: string, validationId: string): Promise<Result<readonly PaymentLine[]>> =>
  read(['paymentLines'], (transaction) => linesIn(transaction, accountId, validationId));

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
    await transaction.objectStore('payments').put({ ...cycle, complete: false, unread: 0, sums: sumsOf([]), failure: null });
  }
  await transaction.objectStore('paymentLines').put({ accountId, validationId, number, lines });
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
      .put({ accountId, validationId, number: at, lines: lines.slice(at * LINES, (at + 1) * LINES) });
  await transaction.objectStore('payments').put({ ...cycle, complete: true, sums: sumsOf(lines), failure: null });
}

/** Says why a cycle could not be read; of one that was read before, what is known stays. */
export async function notePaymentFailure(
  transaction: Writing,
  cycle: Pick<PaymentRow, 'accountId' | 'validationId' | 'readAt'>,
  code: FailureCode,
): Promise<void> {
  const store = transaction.objectStore('payments');
  const known = await store.get([cycle.accountId, cycle.validationId]);
  await store.put({ ...(known ?? { ...cycle, complete: false, unread: 0, sums: sumsOf([]) }), failure: code });
}

async function linesIn(transaction: Reading, accountId: string, validationId: string): Promise<readonly PaymentLine[]> {
  const pages = await transaction.objectStore('paymentLines').getAll(rangeOf([accountId, validationId]));
  return pages.flatMap(({ lines }) => lines);
}

const rangeOf = (key: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...key], [...key, []]);
