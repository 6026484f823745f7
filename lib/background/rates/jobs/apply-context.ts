import type { AllStep, AllValue } from '#lib/domain/rates/apply/all-steps';
import type { ApplyStep, ApplyValue, Asked } from '#lib/domain/rates/apply/apply-steps';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { Outcome } from '#lib/jobs/kind';
import type { ShopClient } from '#lib/shopee-ams/client';

/** Whose change it is, for the journal. */
export interface Changing {
  readonly shop: { readonly id: string };
  readonly jobId: string;
}

/** What a step of applying works with. */
export interface Applying extends Changing {
  readonly shop: ShopAccount;
  readonly client: ShopClient;
  readonly signal: AbortSignal;
  /** The person pressed "now". */
  readonly urged: boolean;
}

export type ApplyOutcome = Outcome<ApplyValue, ApplyStep>;

/** The same for all products at once. */
export interface ApplyingAll extends Applying {
  readonly asked: Asked;
  /** When the job began, Unix ms: what was there before is not its doing. */
  readonly since: number;
}

export type AllOutcome = Outcome<AllValue, AllStep>;
