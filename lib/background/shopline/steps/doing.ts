import type { StoreStep, StoreStepDone } from '#lib/domain/shopline/wish';
import type { StoreAccount } from '#lib/domain/shops/shop-account';
import type { Outcome } from '#lib/jobs/kind';
import type { StoreClient } from '#lib/shopline/client';

/** What a step has at hand. */
export interface Doing {
  readonly store: StoreAccount;
  readonly client: StoreClient;
  readonly currency: string | null;
  /** When the job was written down (Unix ms): nothing older is trusted. */
  readonly since: number;
  readonly signal: AbortSignal;
}

export type StepOutcome = Outcome<StoreStepDone, StoreStep>;
export type StepLook = StepOutcome | { readonly is: 'again' };
export type StepOf<Do extends StoreStep['do']> = Extract<StoreStep, { do: Do }>;
