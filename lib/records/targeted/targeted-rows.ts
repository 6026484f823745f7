import type { Period } from '#lib/domain/period';
import type { ReadRow } from '#lib/records/read-row';

/** A targeted campaign. */
export interface CampaignRow extends ReadRow {
  readonly campaignId: string;
  readonly name: string;
  readonly status: string;
  readonly period: Period;
}
