import type { ShoplineStep, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { Outcome } from '#lib/jobs/kind';
import type { ShoplineClient } from '#lib/shopline/client';

/** What a step has at hand. */
export interface Doing {
  readonly store: ShoplineAccount;
  readonly client: ShoplineClient;
  readonly currency: string | null;
  /** When the job was written down (Unix ms): nothing older is trusted. */
  readonly since: number;
  /** A time of this device by the store's server, as far as its clock is known by then. */
  readonly serverTime: (at: number) => number;
  readonly signal: AbortSignal;
}

export type StepOutcome = Outcome<ShoplineStepDone, ShoplineStep>;
export type StepCheck = StepOutcome | { readonly is: 'again' };
export type StepOf<Do extends ShoplineStep['do']> = Extract<ShoplineStep, { do: Do }>;
