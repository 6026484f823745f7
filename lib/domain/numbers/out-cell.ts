import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';

/**
 * One value of a table that is handed out. Amounts are plain decimal text, rates basis points, moments Unix milliseconds: how they are
 * written is the file's affair. Text is text, whatever it looks like.
 */
export type OutCell =
  | string
  | number
  | null
  | { readonly amount: string }
  | { readonly rate: number }
  | { readonly at: number; readonly timeZone: string; readonly as: 'day' | 'time' };

export interface OutTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly OutCell[])[];
}

/** What is not known is an empty cell. */
export const moneyCell = (money: Money | null): OutCell => money && { amount: money.amount };
export const rateCell = (rate: CommissionRate | null): OutCell => (rate === null ? null : { rate });
export const dayCell = (at: number | null, timeZone: string): OutCell => (at === null ? null : { at, timeZone, as: 'day' });
export const timeCell = (at: number | null, timeZone: string): OutCell => (at === null ? null : { at, timeZone, as: 'time' });
