import { monthAfter } from './month-in-zone';

/** Status of a bill that is paid online, as the API numbers them; 0: none of these. */
export const BILL_STATUSES = ['unknown', 'pending', 'completed', 'inProcess', 'byLink', 'byHand', 'offline'] as const;
export type BillStatus = (typeof BILL_STATUSES)[number];

/** The word of a number of the API; a number that is not known is `unknown`. */
export const billStatus = (number: number | null): BillStatus => BILL_STATUSES[number ?? 0] ?? 'unknown';

/** What one month of orders costs in a bill that is settled offline. Amounts as in `SaleLine`; null: nobody tells. */
export interface OfflineMonth {
  /** 202507. */
  readonly month: number;
  readonly total: number | null;
  readonly beforeTax: number | null;
  readonly afterTax: number | null;
  readonly credit: number | null;
}

/** A validation bill: what a shop pays for one month's conversions. Amounts as in `SaleLine`; null: nobody tells. */
export interface Bill {
  readonly id: string;
  /** 202508; 0: the file names no month. */
  readonly month: number;
  /** What a file writes in the place of a month. */
  readonly period: string;
  /** Whose campaigns it is of; null: all, or nobody tells. */
  readonly source: 'Seller' | 'ShopeeManaged' | null;
  readonly paidBy: 'online' | 'offline' | null;
  readonly status: BillStatus;
  readonly total: number | null;
  readonly deducted: number | null;
  readonly credit: number | null;
  readonly left: number | null;
  /** Empty where it is paid online. */
  readonly months: readonly OfflineMonth[];
}

/** The tax in a bill; null where none is told, or not of every month. */
export const taxOf = ({ months }: Pick<Bill, 'months'>): number | null =>
  months.length === 0 ? null : sumOf(months.map(({ beforeTax, afterTax }) => less(afterTax, beforeTax)));

/** What its lines have to come to: the total without tax. */
export const beforeTaxOf = ({ total, months }: Pick<Bill, 'total' | 'months'>): number | null =>
  months.length === 0 ? total : sumOf(months.flatMap(({ beforeTax, credit }) => [beforeTax, credit]));

/** What one of them does not know, the sum does not know. */
export const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
const less = (amount: number | null, off: number | null): number | null => (amount === null || off === null ? null : amount - off);

/** Bills of a month come out on this day of the next one, or a little before. */
const BILL_DAY = 10;

/** The first day after `today` on which a bill is due ("2026-12-10"). @param today "2026-11-30" */
export function nextBillDay(today: string): string {
  const month = Number(today.slice(0, 4) + today.slice(5, 7));
  const due = Number(today.slice(8)) < BILL_DAY ? month : monthAfter(month, 1);
  return `${Math.floor(due / 100)}-${String(due % 100).padStart(2, '0')}-${BILL_DAY}`;
}

/**
 * A bill with its amounts in whole units. Documents disagree on the unit of what is left, and nothing says that the others are never in cents:
 * what the lines come to tells.
 *
 * @param lines what the lines come to @param digits decimals of the currency
 */
export function inUnitOfLines(bill: Bill, lines: bigint, digits: number): { readonly bill: Bill; readonly unit: 'whole' | 'cents' } {
  const factor = 10 ** digits;
  const smaller = (amount: number | null) => (amount === null ? null : Math.round(amount / factor));
  const total = beforeTaxOf(bill);
  const isCents =
    digits > 0 && total !== null && lines !== 0n && distance(total / factor, Number(lines)) < distance(total, Number(lines)) / 10;
  const whole: Bill = isCents
    ? {
        ...bill,
        total: smaller(bill.total),
        deducted: smaller(bill.deducted),
        credit: smaller(bill.credit),
        left: smaller(bill.left),
        months: bill.months.map((one) => ({
          month: one.month,
          total: smaller(one.total),
          beforeTax: smaller(one.beforeTax),
          afterTax: smaller(one.afterTax),
          credit: smaller(one.credit),
        })),
      }
    : bill;
  const rest = whole.total === null || whole.deducted === null ? null : whole.total - whole.deducted;
  const leftInCents =
    !isCents && digits > 0 && rest !== null && bill.left !== null && distance(bill.left / factor, rest) < distance(bill.left, rest);
  return { bill: leftInCents ? { ...whole, left: smaller(bill.left) } : whole, unit: isCents ? 'cents' : 'whole' };
}

const distance = (one: number, other: number): number => Math.abs(one - other);
