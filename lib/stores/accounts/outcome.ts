import type { Account } from '#lib/domain/accounts/account';
import type { FailureCode } from '#lib/domain/failure';

/** An account that was added, and the API's answer about it. */
export interface AddedAccount {
  readonly account: Account;
  /** Why the API refused it; null: accepted, or not asked. */
  readonly failure: FailureCode | null;
  readonly refused: readonly string[];
  /** By how much this computer's clock is off; signing allows for it. */
  readonly minutesOff: number;
}
