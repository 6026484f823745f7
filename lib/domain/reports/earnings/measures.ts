import type { Amount } from './earnings-table';
import type { EarningsSums } from './question';

/** Of which states: places in `STATES`. */
const ALL = [0, 1, 2, 3];
const OPEN = [0, 1];
const COMPLETED = [2];
const CANCELLED = [3];
const NOT_CANCELLED = [0, 1, 2];

/** Columns of a line, with the states that count; `less`: taken away. */
export interface Term {
  readonly column: Amount | 'quantity';
  readonly states: readonly number[];
  readonly less?: true;
}

export type Measure = Exclude<keyof EarningsSums, 'orders' | 'lines'>;

/** The formula of each figure. What was lost would have been paid: cap and fee were taken of it before. */
export const MEASURES: Readonly<Record<Measure | 'expected', readonly Term[]>> = {
  quantity: [{ column: 'quantity', states: ALL }],
  value: [{ column: 'value', states: ALL }],
  refund: [{ column: 'refund', states: ALL }],
  gross: [
    { column: 'gross', states: ALL },
    { column: 'seller', states: ALL },
    { column: 'lost', states: ALL },
  ],
  cap: [
    { column: 'gross', states: NOT_CANCELLED },
    { column: 'shopee', states: NOT_CANCELLED, less: true },
  ],
  fee: [{ column: 'fee', states: NOT_CANCELLED }],
  pending: [{ column: 'net', states: OPEN }],
  cancelled: [
    { column: 'lost', states: ALL },
    { column: 'gross', states: CANCELLED },
    { column: 'seller', states: CANCELLED },
  ],
  estimated: [{ column: 'lostEstimate', states: ALL }],
  net: [{ column: 'net', states: COMPLETED }],
  expected: [{ column: 'net', states: [...OPEN, ...COMPLETED] }],
};

export const NO_SUMS: EarningsSums = {
  orders: 0,
  lines: 0,
  quantity: 0,
  value: 0n,
  refund: 0n,
  gross: 0n,
  cap: 0n,
  fee: 0n,
  pending: 0n,
  cancelled: 0n,
  estimated: 0n,
  net: 0n,
};

/** @param of the sum of a term's column over its states */
export function sumsBy(of: (term: Term) => bigint, counts: Pick<EarningsSums, 'orders' | 'lines'>): EarningsSums {
  const measure = (name: Measure): bigint => MEASURES[name].reduce((sum, term) => (term.less ? sum - of(term) : sum + of(term)), 0n);
  return {
    ...counts,
    quantity: Number(measure('quantity')),
    value: measure('value'),
    refund: measure('refund'),
    gross: measure('gross'),
    cap: measure('cap'),
    fee: measure('fee'),
    pending: measure('pending'),
    cancelled: measure('cancelled'),
    estimated: measure('estimated'),
    net: measure('net'),
  };
}

/** Orders of two groups are added as if none were in both: to be set anew by whoever knows. */
export const addSums = (one: EarningsSums, other: EarningsSums): EarningsSums => ({
  orders: one.orders + other.orders,
  lines: one.lines + other.lines,
  quantity: one.quantity + other.quantity,
  value: one.value + other.value,
  refund: one.refund + other.refund,
  gross: one.gross + other.gross,
  cap: one.cap + other.cap,
  fee: one.fee + other.fee,
  pending: one.pending + other.pending,
  cancelled: one.cancelled + other.cancelled,
  // Totals that were stored before this was counted do not have it.
  estimated: (one.estimated ?? 0n) + (other.estimated ?? 0n),
  net: one.net + other.net,
});

/** A figure by which groups are ordered. */
export const orderFigure = (sums: EarningsSums, by: keyof EarningsSums | 'expected'): bigint =>
  by === 'expected' ? sums.net + sums.pending : BigInt(sums[by]);
