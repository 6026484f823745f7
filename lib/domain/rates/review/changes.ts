import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import type { ReviewRow } from './row';

/** What is sent: the ticked rows, and nothing else. */
export const changesOf = (rows: readonly ReviewRow[]): RateChange[] => rows.filter(({ ticked }) => ticked).map(changeOf);

function changeOf({ itemId, planned: { doing, entry, before, after, endAfter } }: ReviewRow): RateChange {
  const campaignId = entry?.campaignId ?? null;
  // A product on its way out counts as in no campaign: it is added anew.
  if (doing === 'add') return { itemId, doing, campaignId: null, before: null, rate: after, start: null, end: endAfter };
  if (doing === 'remove') return { itemId, doing, campaignId, before, rate: null, start: null, end: null };
  return { itemId, doing: 'edit', campaignId, before, rate: after, start: null, end: endAfter };
}
