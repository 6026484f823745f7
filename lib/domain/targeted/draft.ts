import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';

export const DRAFT_STEPS = ['products', 'affiliates', 'basics', 'review'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

/** Why an affiliate is in a draft. */
export const CHOSEN_BY = ['recommended', 'managed', 'book', 'id', 'name', 'pasted', 'duplicate', 'held'] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];

export interface DraftProduct {
  readonly itemId: string;
  readonly name: string;
  /** null: not chosen yet. */
  readonly rate: CommissionRate | null;
  /** What AMS refused of it, last time it was sent. */
  readonly refusal?: Failure;
}
export interface DraftAffiliate {
  readonly affiliateId: string;
  /** null: known by its id alone. */
  readonly name: string | null;
  readonly by: ChosenBy;
  readonly refusal?: Failure;
}

/** A campaign as it stood when changes of it were begun. */
export interface CampaignBase {
  readonly campaignId: string;
  readonly name: string;
  /** Unix ms. */
  readonly start: number;
  /** Unix ms; null: no end. */
  readonly end: number | null;
  /** Decimal text in whole units; null: none. */
  readonly budget: string | null;
  readonly products: readonly DraftProduct[];
  readonly affiliates: readonly { readonly affiliateId: string; readonly name: string | null }[];
}

/** A targeted campaign as it is being written. Everything may be missing. */
export interface CampaignDraft {
  readonly step: DraftStep;
  readonly products: readonly DraftProduct[];
  readonly affiliates: readonly DraftAffiliate[];
  readonly name: string;
  readonly message: string;
  /** Unix ms; null: not chosen yet. */
  readonly start: number | null;
  /** Unix ms; null with `noEnd`: none. */
  readonly end: number | null;
  readonly noEnd: boolean;
  /** Decimal text in whole units, as it was typed; null: none. */
  readonly budget: string | null;
  /** The job that sent it, and the campaign that came of it. */
  readonly sent: { readonly jobId: string; readonly campaignId: string | null } | null;
  /** The campaign that it changes; missing: one that is to be made. */
  readonly base?: CampaignBase;
  /** What AMS refused of name, period or budget, last time it was sent. */
  readonly refusal?: Failure;
}

export const EMPTY_DRAFT: CampaignDraft = {
  step: 'products',
  products: [],
  affiliates: [],
  name: '',
  message: '',
  start: null,
  end: null,
  noEnd: false,
  budget: null,
  sent: null,
};
