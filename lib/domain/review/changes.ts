import type { CommissionRate } from '../commission-rate';
import type { ReviewRow } from './row';

/** One product and what is wanted for it, as the job takes it. */
export interface RateChange {
  readonly itemId: string;
  readonly doing: 'add' | 'edit' | 'remove';
  readonly campaignId: string | null;
  readonly before: CommissionRate | null;
  readonly rate: CommissionRate | null;
  /** Unix ms; null: now. */
  readonly start: number | null;
  /** Unix ms; null: without end. */
  readonly end: number | null;
}

/** What is sent: the ticked rows, and nothing else. */
export const changesOf = (rows: readonly ReviewRow[]): RateChange[] => rows.filter(({ ticked }) => ticked).map(changeOf);

function changeOf({ itemId, planned: { doing, entry, before, after, endAfter, begins } }: ReviewRow): RateChange {
  const campaignId = entry?.campaignId ?? null;
  // A product on its way out counts as in no campaign: it is added anew.
  if (doing === 'add') return { itemId, doing, campaignId: null, before: null, rate: after, start: null, end: endAfter };
  if (doing === 'remove') return { itemId, doing, campaignId, before, rate: null, start: null, end: null };
  return { itemId, doing: 'edit', campaignId, before, rate: after, start: begins, end: endAfter };
}
