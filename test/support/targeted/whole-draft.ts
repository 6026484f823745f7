import type { CommissionRate } from '#lib/domain/commission-rate';
import { type CampaignDraft, type DraftAffiliate, EMPTY_DRAFT } from '#lib/domain/targeted/draft';

/** When drafts of tests are sent (Unix ms). */
export const NOW = Date.parse('2026-11-30T12:00:00Z');

/** A draft that lacks nothing: one product, and these affiliates. */
export const wholeDraft = (affiliates: readonly DraftAffiliate[]): CampaignDraft => ({
  ...EMPTY_DRAFT,
  name: 'Ten best',
  message: 'Hello',
  start: NOW + 1000,
  noEnd: true,
  products: [{ itemId: '1', name: 'One', rate: 1200 as CommissionRate }],
  affiliates,
});
