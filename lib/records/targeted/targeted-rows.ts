import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import type { Period } from '#lib/domain/period';
import type { CampaignChange } from '#lib/domain/targeted/campaign-steps';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import type { ReadRow } from '#lib/records/read-row';

/** A targeted campaign, as AMS's list shows it. */
export interface CampaignRow extends ReadRow {
  readonly campaignId: string;
  readonly name: string;
  /** One of the eight words of AMS, or another one as it came. */
  readonly status: string;
  /** `Seller`, `ShopeeManaged`, or another word as it came; null: not told. */
  readonly source?: string | null;
  readonly period: Period;
  /** Unix ms. */
  readonly editedAt?: number | null;
  readonly products?: number | null;
  readonly affiliates?: number | null;
  readonly minRate?: CommissionRate | null;
  readonly maxRate?: CommissionRate | null;
}

/** What a campaign holds, as its settings show it. */
export interface CampaignDetailsRow extends ReadRow {
  readonly campaignId: string;
  readonly name: string;
  readonly status: string;
  readonly period: Period;
  /** null: not told. */
  readonly hasBudget: boolean | null;
  /** Decimal text in whole units of the shop's currency. */
  readonly budget: string | null;
  readonly spent: string | null;
  readonly message: string | null;
  /** When an ended campaign stops being paid, Unix ms. */
  readonly endingAt: number | null;
  readonly affiliateIds: readonly string[];
  readonly products: readonly CampaignProductRow[];
}

export interface CampaignProductRow {
  readonly itemId: string;
  readonly name: string | null;
  readonly rate: CommissionRate | null;
  /** The highest rate that is owed today. */
  readonly highestToday: CommissionRate | null;
  readonly protections: readonly { readonly rate: CommissionRate; readonly until: number }[];
}

/** One part of a change of a campaign and what became of it: the person's own, and outlives the campaign. */
export interface CampaignJournalRow {
  /** `<job>:<part>:<id>`, mended as more is known. */
  readonly id: string;
  readonly accountId: string;
  /** Unix ms: when it was sent last. */
  readonly at: number;
  /** null: never made, or its id never became known. */
  readonly campaignId: string | null;
  readonly campaignName: string;
  readonly change: CampaignChange['change'];
  readonly of: 'campaign' | 'product' | 'affiliate';
  /** Item or affiliate id; `''` of a campaign. */
  readonly partId: string;
  /** The rate asked for; null: none. */
  readonly rate: CommissionRate | null;
  readonly outcome: 'done' | 'refused' | 'unconfirmed' | 'unknown';
  readonly failure: Failure | null;
  readonly requestId: string | null;
  readonly jobId: string;
}

/** A campaign that is not sent yet, kept with each change. */
export interface CampaignDraftRow {
  readonly accountId: string;
  readonly draftId: string;
  /** Unix ms. */
  readonly changedAt: number;
  readonly draft: CampaignDraft;
}
