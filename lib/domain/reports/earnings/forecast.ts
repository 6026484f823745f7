import type { DayRange } from './question';

/**
 * What a period is going to pay, from the account's own settled orders: completed money counts whole, pending money by the share that such
 * orders of the same age kept in the past. A forecast, and to be called so.
 */
export interface PayoutForecast {
  /** Net of completed lines: certain, and never reserved of. */
  readonly settled: bigint;
  /** Net of open lines, as if all of it came. */
  readonly pending: bigint;
  /** Settled and what is to be expected of the pending: `settled <= low <= likely <= high <= settled + pending`. */
  readonly low: bigint;
  readonly likely: bigint;
  readonly high: bigint;
  readonly learntFrom: { readonly orders: number; readonly period: DayRange };
}
