import type { Account } from '#lib/domain/accounts/account';
import type { Failure, FailureCode } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';

/** How adding came out. A refusal leaves everything that was typed. */
export type AddOutcome =
  | { readonly phase: 'asking' }
  | { readonly phase: 'refused'; readonly failure: Failure; readonly market: MarketCode; readonly keepable: boolean }
  | {
      readonly phase: 'added';
      readonly account: Account;
      /** What the API said against it; null: accepted, or not asked. */
      readonly failure: FailureCode | null;
      readonly refused: readonly string[];
      /** By how much this computer's clock is off; signing allows for it. */
      readonly minutesOff: number;
    };
